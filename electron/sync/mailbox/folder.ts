import { dirname, join } from 'node:path';
import { isOwnName } from '../envelope/file-names.ts';
import { limits } from '../limits.ts';
import { codeOf, type Disk } from './disk.ts';
import { areaOf, type Descriptor, dataOf, descriptorsIn } from './folder-layout.ts';
import { type Area, type Entry, type Mailbox, MailboxTrouble } from './mailbox.ts';
import type { Timers } from './patiently.ts';
import { isOurs, isSafeName, isTemporary, nestedAreas } from './safe-names.ts';
import { troubled } from './trouble-of.ts';
import { writeOnce, writeOver } from './write-once.ts';

export interface FolderTools {
  disk: Disk;
  clock: () => Date;
  random: (bytes: number) => Uint8Array;
  timers: Timers;
}

export interface FolderPlace {
  /** The folder a person chose; what is ours lies in its MeetingData. */
  folder: string;
  /** Id of the group whose descriptor must stand there. */
  group: string;
}

/** A mailbox in a folder of the local disk, a network share, a cloud's folder or a stick (sync.md, sections 5 and 8). */
export const folderMailbox = (options: FolderPlace & FolderTools): Mailbox =>
  new FolderMailbox(options, options);

class FolderMailbox implements Mailbox {
  readonly #place: FolderPlace;
  readonly #tools: FolderTools;
  #descriptor: Descriptor | null = null;
  /** When each folder's old temporary files were last looked for. */
  readonly #sweptAt = new Map<string, number>();
  /** Folders in which names were made or taken since the last `settle`. */
  readonly #touched = new Set<string>();

  constructor(place: FolderPlace, tools: FolderTools) {
    this.#place = place;
    this.#tools = tools;
  }

  identify(): Promise<'ours' | 'other' | 'absent'> {
    return troubled(async () => {
      try {
        const found = await descriptorsIn(this.#place.folder, this.#tools.disk, this.#place.group);
        const ours = found?.find(({ group }) => group === this.#place.group) ?? null;
        this.#descriptor = ours;
        if (ours !== null) return 'ours';
        return found === null || found.length === 0 ? 'absent' : 'other';
      } catch (error) {
        this.#descriptor = null;
        if (error instanceof MailboxTrouble && error.kind === 'other') return 'other';
        if (codeOf(error) === 'ENOENT') return 'absent';
        throw error;
      }
    });
  }

  list(area: Area, known?: ReadonlyMap<string, Entry>): Promise<readonly Entry[]> {
    return troubled(async () => {
      const { disk } = this.#tools;
      if (area === 'root') await this.#mustBeThere();
      else await this.#mustBeOurs();
      const folder = areaOf(this.#place.folder, area);
      if ((await this.#lookAtFolder(folder)) === 'none') return [];
      const entries = await this.#files(area, folder, '', known);
      if (!nestedAreas.includes(area)) return entries;
      for (const { name, kind } of await disk.list(folder))
        if (kind === 'folder' && isSafeName('new', name))
          entries.push(...(await this.#files(area, join(folder, name), `${name}/`, known)));
      return entries;
    });
  }

  read(area: Area, name: string, most: number): Promise<Uint8Array> {
    return troubled(async () => {
      if (!isSafeName(area, name)) throw new MailboxTrouble('notFound');
      const path = join(areaOf(this.#place.folder, area), name);
      try {
        await this.#mustHaveNoLinks(area, path);
        const found = await this.#tools.disk.look(path);
        if (found?.kind !== 'file') throw new MailboxTrouble('notFound');
        if (found.size > most) throw new MailboxTrouble('tooBig');
        return await this.#tools.disk.read(path, most);
      } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw new MailboxTrouble('notFound');
        throw error;
      }
    }).catch(async (trouble: MailboxTrouble) => {
      // a file that is missing with its whole place says nothing of the file
      if (trouble.kind === 'notFound') await this.#mustBeThere();
      throw trouble;
    });
  }

  write(area: Area, name: string, bytes: Uint8Array): Promise<void> {
    return troubled(async () => {
      const path = await this.#pathToWrite(area, name);
      await writeOnce(path, bytes, this.#tools);
      this.#touched.add(dirname(path));
    });
  }

  replace(area: 'ack' | 'live', name: string, bytes: Uint8Array): Promise<void> {
    return troubled(async () => writeOver(await this.#pathToWrite(area, name), bytes, this.#tools));
  }

  remove(area: Area, name: string): Promise<void> {
    return troubled(async () => {
      if (!isOurs(area, name)) throw new MailboxTrouble('failed', new Error('not ours to remove'));
      await this.#mustBeOurs();
      const path = join(areaOf(this.#place.folder, area), name);
      await this.#mustHaveNoLinks(area, path);
      if ((await this.#tools.disk.look(path))?.kind !== 'file') return;
      await this.#tools.disk.remove(path).catch((error) => {
        if (codeOf(error) !== 'ENOENT') throw error;
      });
      this.#touched.add(dirname(path));
    });
  }

  watch(area: Area, hint: () => void): () => void {
    try {
      return this.#tools.disk.watch(areaOf(this.#place.folder, area), hint);
    } catch {
      // not there, or a share that tells nothing: the engine looks by itself
      return () => {};
    }
  }

  settle(): Promise<void> {
    return troubled(async () => {
      for (const folder of [...this.#touched]) {
        await this.#tools.disk.forceFolder(folder).catch((error) => {
          // Windows and some shares know no such thing
          if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP'].includes(codeOf(error)))
            throw error;
        });
        this.#touched.delete(folder);
      }
    });
  }

  async #files(
    area: Area,
    folder: string,
    prefix: string,
    known: ReadonlyMap<string, Entry> | undefined,
  ): Promise<Entry[]> {
    const { disk } = this.#tools;
    const entries: Entry[] = [];
    const temporary: string[] = [];
    for (const { name, kind } of await disk.list(folder)) {
      if (kind !== 'file') continue;
      if (isTemporary(name)) temporary.push(`${prefix}${name}`);
      if (!isSafeName(area, `${prefix}${name}`)) continue;
      const seen = known?.get(`${prefix}${name}`);
      const found = seen === undefined ? await disk.look(join(folder, name)) : null;
      if (seen !== undefined) entries.push(seen);
      else if (found !== null)
        entries.push({ name: `${prefix}${name}`, size: found.size, mtime: found.mtime });
    }
    await this.#sweep(area, folder, temporary);
    return entries;
  }

  /**
   * Takes away what crashes left, a day later. By this laptop's clock, which may be wrong: whoever loses a temporary
   * file while writing it begins anew, so nothing is lost either way.
   */
  async #sweep(area: Area, folder: string, names: readonly string[]): Promise<void> {
    const now = this.#tools.clock().getTime();
    if (now - (this.#sweptAt.get(folder) ?? Number.NEGATIVE_INFINITY) < limits.day / 24) return;
    this.#sweptAt.set(folder, now);
    for (const name of names) {
      const path = join(areaOf(this.#place.folder, area), name);
      const found = isOurs(area, name) ? await this.#tools.disk.look(path) : null;
      if (found?.kind === 'file' && now - found.mtime > limits.day)
        await this.#tools.disk.remove(path).catch(() => undefined);
    }
  }

  /** Checked before every write, with one look: the place may have been changed for another since. */
  async #mustBeOurs(): Promise<void> {
    const known = this.#descriptor;
    if (known !== null) {
      const now = await this.#tools.disk.look(known.path);
      if (now?.kind === 'file' && now.size === known.size && now.mtime === known.mtime) return;
    }
    const found = await this.identify();
    if (found !== 'ours') throw new MailboxTrouble(found);
  }

  async #mustBeThere(): Promise<void> {
    const found = await this.#tools.disk.look(dataOf(this.#place.folder));
    if (found?.kind !== 'folder') throw new MailboxTrouble('absent');
  }

  async #lookAtFolder(folder: string): Promise<'there' | 'none'> {
    const found = await this.#tools.disk.look(folder);
    if (found === null) return 'none';
    if (found.kind !== 'folder') throw new MailboxTrouble('failed', new Error('no plain folder'));
    return 'there';
  }

  /** No folder between MeetingData and a file may lead elsewhere. */
  async #mustHaveNoLinks(area: Area, path: string): Promise<void> {
    await this.#lookAtFolder(areaOf(this.#place.folder, area));
    await this.#lookAtFolder(dirname(path));
  }

  async #pathToWrite(area: Area, name: string): Promise<string> {
    if (!isOwnName(area, name)) throw new MailboxTrouble('failed', new Error('not a name of ours'));
    if (area !== 'root') await this.#mustBeOurs();
    else if ((await this.identify()) === 'other') throw new MailboxTrouble('other');
    else await this.#mustBeThere();
    const folder = areaOf(this.#place.folder, area);
    const path = join(folder, name);
    for (const made of area === 'root' ? [] : new Set([folder, dirname(path)]))
      if ((await this.#lookAtFolder(made)) === 'none') {
        await this.#tools.disk.makeFolder(made).catch((error) => {
          if (codeOf(error) !== 'EEXIST') throw error;
        });
        this.#touched.add(dirname(made));
      }
    return path;
  }
}
