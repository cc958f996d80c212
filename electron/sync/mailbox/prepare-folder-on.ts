import { join } from 'node:path';
import { codeOf, type Disk } from './disk.ts';
import { areaOf, dataOf, folders } from './folder-layout.ts';
import { MailboxTrouble } from './mailbox.ts';
import { readMeName, readMeText } from './read-me.ts';
import { troubled, troubleOf } from './trouble-of.ts';

/** Makes MeetingData with its areas and the page beside them. What is there stays as it is. @throws MailboxTrouble */
export const prepareFolderOn = (folder: string, disk: Disk): Promise<void> =>
  troubled(async () => {
    const real = await disk.realPath(folder).catch((error) => {
      throw new MailboxTrouble(codeOf(error) === 'ENOENT' ? 'absent' : troubleOf(error).kind);
    });
    for (const made of [dataOf(real), ...folders.map((area) => areaOf(real, area))])
      await makeFolder(made, disk);
    await writeReadMe(join(dataOf(real), readMeName), disk);
  });

async function makeFolder(path: string, disk: Disk): Promise<void> {
  try {
    const found = await disk.look(path);
    if (found === null) await disk.makeFolder(path);
    else if (found.kind !== 'folder') throw new MailboxTrouble('other');
  } catch (error) {
    // another laptop may make it at the same time
    if (codeOf(error) === 'EEXIST') return;
    if (['EACCES', 'EPERM'].includes(codeOf(error))) throw new MailboxTrouble('readOnly', error);
    throw error;
  }
}

async function writeReadMe(path: string, disk: Disk): Promise<void> {
  if ((await disk.look(path)) !== null) return;
  const file = await disk.open(path, 'new');
  try {
    await file.write(Buffer.from(readMeText));
  } finally {
    await file.close();
  }
}
