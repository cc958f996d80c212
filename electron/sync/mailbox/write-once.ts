import { basename, dirname, join } from 'node:path';
import { base32 } from '../envelope/base32.ts';
import { limits } from '../limits.ts';
import { codeOf, type Disk, type DiskFile } from './disk.ts';
import { MailboxTrouble } from './mailbox.ts';
import { isPassing, patiently, type Timers } from './patiently.ts';
import { temporaryName } from './safe-names.ts';

export interface WritingTools {
  disk: Disk;
  random: (bytes: number) => Uint8Array;
  timers: Timers;
}

/** A new name is held by nobody yet: who is refused one for this long may not make any, or not such a one. */
const makingMs = 2000;
/** What was just written is looked through by a virus scanner first. */
const readBackMs = 10_000;

/**
 * Puts bytes under a name, once and for all (sync.md, section 8): into a temporary file beside it, forced to the disk,
 * renamed, read back. Where a rename stays refused the name is written itself: a torn file fails its hash, and the next
 * try completes it. Done already where the same bytes lie there.
 * @throws MailboxTrouble, or the system's error
 */
export async function writeOnce(
  path: string,
  bytes: Uint8Array,
  tools: WritingTools,
): Promise<void> {
  if (await stands(path, bytes, tools.disk)) return;
  await mustHaveFolder(path, tools.disk);
  const isPlaced = await placed(path, bytes, tools);
  if (!isPlaced) await writeItself(path, bytes, tools);
  const isBack = await patiently(() => stands(path, bytes, tools.disk), tools.timers, readBackMs);
  if (!isBack) throw new MailboxTrouble('failed', new Error('read back other bytes'));
}

async function stands(path: string, bytes: Uint8Array, disk: Disk): Promise<boolean> {
  const found = await disk.look(path);
  if (found?.kind !== 'file' || found.size !== bytes.length) return false;
  return Buffer.compare(await disk.read(path, bytes.length), bytes) === 0;
}

/** A folder is never made for a file: where it is gone, so is the place. */
async function mustHaveFolder(path: string, disk: Disk): Promise<void> {
  if ((await disk.look(dirname(path)))?.kind !== 'folder') throw new MailboxTrouble('absent');
}

/** Answers false where another program stays in the way. */
async function placed(path: string, bytes: Uint8Array, tools: WritingTools): Promise<boolean> {
  const { disk, timers } = tools;
  let temporary: string | null = null;
  const place = async (): Promise<void> => {
    // another program may take the temporary file away, too
    if (temporary !== null && (await disk.look(temporary)) === null) temporary = null;
    if (temporary === null) {
      await mustHaveFolder(path, disk);
      temporary = await writeTemporary(path, bytes, tools);
    }
    if (temporary !== null) await disk.rename(temporary, path);
  };
  try {
    await patiently(place, timers, limits.writeRetry.for);
    return temporary !== null;
  } catch (error) {
    if (temporary !== null) await disk.remove(temporary).catch(() => undefined);
    if (!isPassing(error)) throw error;
    return false;
  }
}

/** Its path; null where no such file may be made. */
async function writeTemporary(
  path: string,
  bytes: Uint8Array,
  tools: WritingTools,
): Promise<string | null> {
  const { disk, random, timers } = tools;
  const named = (tag?: string): string => join(dirname(path), temporaryName(basename(path), tag));
  let temporary = named();
  const make = async (): Promise<DiskFile> => {
    try {
      return await disk.open(temporary, 'new');
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      // left by a crash of ours, or another laptop on the share is putting the same file back just now
      temporary = named(base32(random(3), 4));
      return await disk.open(temporary, 'new');
    }
  };
  let file: DiskFile;
  try {
    file = await patiently(make, timers, makingMs);
  } catch (error) {
    if (!isPassing(error)) throw error;
    await mustHaveFolder(path, disk);
    return null;
  }
  try {
    await fill(file, bytes);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  return temporary;
}

/** Some shares know no forcing. */
const unforceable = ['ENOTSUP', 'EOPNOTSUPP', 'EINVAL'];

async function fill(file: DiskFile, bytes: Uint8Array): Promise<void> {
  try {
    await file.write(bytes);
    await file.force().catch((error) => {
      if (!unforceable.includes(codeOf(error))) throw error;
    });
  } finally {
    await file.close();
  }
}

async function writeItself(path: string, bytes: Uint8Array, tools: WritingTools): Promise<void> {
  const { disk } = tools;
  const isThere = (await disk.look(path)) !== null;
  try {
    await fill(await disk.open(path, 'whole'), bytes);
  } catch (error) {
    // nobody can hold a file that is not there
    if (!isThere && ['EPERM', 'EACCES'].includes(codeOf(error)))
      throw new MailboxTrouble('readOnly', error);
    throw error;
  }
}

/** Writes over a file of one's own where it lies. A reader may meet half of it, and its hash tells. */
export async function writeOver(
  path: string,
  bytes: Uint8Array,
  tools: WritingTools,
): Promise<void> {
  await mustHaveFolder(path, tools.disk);
  const found = await tools.disk.look(path);
  if (found !== null && found.kind !== 'file') throw new MailboxTrouble('failed');
  await patiently(
    async () => {
      const file = await tools.disk.open(path, 'inPlace');
      try {
        await file.write(bytes);
      } finally {
        await file.close();
      }
    },
    tools.timers,
    makingMs,
  );
}
