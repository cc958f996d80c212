import { basename, dirname } from 'node:path/posix';
import type { FileStat } from 'webdav';
import { isOwnName } from '../envelope/file-names.ts';
import { limits } from '../limits.ts';
import { mostDescriptors } from './folder-layout.ts';
import { groupOf } from './group-of.ts';
import { type Area, type Entry, type Mailbox, MailboxTrouble } from './mailbox.ts';
import { isOurs, isSafeName, nestedAreas } from './safe-names.ts';
import type { WebdavPlace } from './webdav-address.ts';
import { statusOf, type WebdavClient, webdavClient } from './webdav-client.ts';

export const dataPath = '/MeetingData';
export const areaPath = (area: Area): string =>
  area === 'root' ? dataPath : `${dataPath}/${area}`;

/** A mailbox on a WebDAV server, or on an object store behind one. @throws MailboxTrouble 'refused' for its address */
export const webdavMailbox = (
  options: WebdavPlace & { group: string; silentMs?: number },
): Mailbox =>
  new WebdavMailbox(webdavClient(options, options.silentMs ?? limits.readTimeout), options.group);

/**
 * Every whole group descriptor, with its path; null where MeetingData is not there.
 * @param wanted the group that is looked for: where its own stands there, another that cannot be read is in nobody's way
 * @throws MailboxTrouble of one that cannot be read, and that may be the one
 */
export async function descriptorsAt(
  client: WebdavClient,
  wanted: string | null,
): Promise<{ file: FileStat; group: string }[] | null> {
  const files = await listed(client, dataPath);
  if (files === null) return null;
  const candidates = files.filter(
    ({ type, basename: name, size }) =>
      type === 'file' && /^g-|\.mmg/i.test(name) && size <= limits.header,
  );
  const descriptors = [];
  const unread: unknown[] = [];
  for (const file of candidates.slice(0, mostDescriptors))
    try {
      const group = groupOf(await client.read(`${dataPath}/${file.basename}`, limits.header));
      if (group !== null) descriptors.push({ file, group });
    } catch (error) {
      unread.push(error);
    }
  if (unread.length > 0 && !descriptors.some(({ group }) => group === wanted)) throw unread[0];
  return descriptors;
}

/** What lies in a folder; null where it is not there. */
async function listed(client: WebdavClient, folder: string): Promise<FileStat[] | null> {
  try {
    return await client.list(folder);
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

const entryOf = (file: FileStat, prefix: string): Entry => ({
  name: `${prefix}${file.basename}`,
  size: file.size,
  mtime: Date.parse(file.lastmod) || 0,
});

class WebdavMailbox implements Mailbox {
  readonly #client: WebdavClient;
  readonly #group: string;
  #descriptor: FileStat | null = null;

  constructor(client: WebdavClient, group: string) {
    this.#client = client;
    this.#group = group;
  }

  async identify(): Promise<'ours' | 'other' | 'absent'> {
    this.#descriptor = null;
    try {
      const found = await descriptorsAt(this.#client, this.#group);
      this.#descriptor = found?.find(({ group }) => group === this.#group)?.file ?? null;
      if (this.#descriptor !== null) return 'ours';
      return found === null || found.length === 0 ? 'absent' : 'other';
    } catch (error) {
      if (error instanceof MailboxTrouble && error.kind === 'absent') return 'absent';
      throw error;
    }
  }

  async list(area: Area): Promise<readonly Entry[]> {
    if (area !== 'root') await this.#mustBeOurs();
    const files = await listed(this.#client, areaPath(area));
    if (files === null && area === 'root') throw new MailboxTrouble('absent');
    if (files === null) return [];
    const entries = this.#entries(area, files, '');
    if (!nestedAreas.includes(area)) return entries;
    for (const { type, basename: folder } of files)
      if (type === 'directory' && isSafeName('new', folder)) {
        const inside = await listed(this.#client, `${areaPath(area)}/${folder}`);
        entries.push(...this.#entries(area, inside ?? [], `${folder}/`));
      }
    return entries;
  }

  async read(area: Area, name: string, most: number): Promise<Uint8Array> {
    if (!isSafeName(area, name)) throw new MailboxTrouble('notFound');
    try {
      return await this.#client.read(`${areaPath(area)}/${name}`, most);
    } catch (error) {
      // a file that is missing with its whole place says nothing of the file
      if (statusOf(error) === 404 && (await this.#client.look(dataPath)) === null)
        throw new MailboxTrouble('absent');
      throw error;
    }
  }

  async write(area: Area, name: string, bytes: Uint8Array): Promise<void> {
    const path = await this.#pathToWrite(area, name);
    if (!(await this.#put(path, bytes, false))) {
      if (await this.#stands(path, bytes)) return;
      // its name tells what it must hold: this one was torn
      await this.#put(path, bytes, true);
    }
    if (!(await this.#stands(path, bytes)))
      throw new MailboxTrouble('failed', new Error('read back other bytes'));
  }

  async replace(area: 'ack' | 'live', name: string, bytes: Uint8Array): Promise<void> {
    await this.#put(await this.#pathToWrite(area, name), bytes, true);
  }

  async remove(area: Area, name: string): Promise<void> {
    if (!isOurs(area, name)) throw new MailboxTrouble('failed', new Error('not ours to remove'));
    await this.#mustBeOurs();
    await this.#client.remove(`${areaPath(area)}/${name}`);
  }

  #entries(area: Area, files: readonly FileStat[], prefix: string): Entry[] {
    return files
      .filter(
        (file) =>
          file.type === 'file' &&
          isSafeName(area, `${prefix}${file.basename}`) &&
          // a server may answer with a file of another folder
          basename(dirname(`/${file.filename}`)) ===
            basename(prefix === '' ? areaPath(area) : prefix),
      )
      .map((file) => entryOf(file, prefix));
  }

  async #stands(path: string, bytes: Uint8Array): Promise<boolean> {
    try {
      return Buffer.compare(await this.#client.read(path, bytes.length), bytes) === 0;
    } catch (error) {
      if (error instanceof MailboxTrouble && ['tooBig', 'notFound'].includes(error.kind))
        return false;
      throw error;
    }
  }

  /** Makes the folder first where the server says that it is not there (409: RFC 4918, 9.7.1). */
  async #put(path: string, bytes: Uint8Array, overwrite: boolean): Promise<boolean> {
    try {
      return await this.#client.put(path, bytes, overwrite);
    } catch (error) {
      if (![403, 404, 409].includes(statusOf(error)) || dirname(path) === dataPath) throw error;
      if ((await this.#client.look(dirname(path))) !== null) throw error;
      const area = path.split('/').slice(0, 3).join('/');
      for (const folder of new Set([area, dirname(path)])) await this.#client.makeFolder(folder);
      return await this.#client.put(path, bytes, overwrite);
    }
  }

  async #mustBeOurs(): Promise<void> {
    const known = this.#descriptor;
    if (known !== null) {
      const now = await this.#client.look(`${dataPath}/${known.basename}`);
      if (now?.size === known.size && now.lastmod === known.lastmod) return;
    }
    const found = await this.identify();
    if (found !== 'ours') throw new MailboxTrouble(found);
  }

  async #pathToWrite(area: Area, name: string): Promise<string> {
    if (!isOwnName(area, name)) throw new MailboxTrouble('failed', new Error('not a name of ours'));
    if (area !== 'root') await this.#mustBeOurs();
    else if ((await this.identify()) === 'other') throw new MailboxTrouble('other');
    else if ((await this.#client.look(dataPath)) === null) throw new MailboxTrouble('absent');
    return `${areaPath(area)}/${name}`;
  }
}
