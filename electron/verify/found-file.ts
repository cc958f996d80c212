import { constants } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { isLitter } from '../sync/envelope/file-names.ts';
import { frameKinds } from '../sync/envelope/frame.ts';
import { type Area, areas } from '../sync/mailbox/mailbox.ts';

/** A file of the shared folder. */
export interface FoundFile {
  area: Area;
  /** With the area's folders; of `root` the name alone. */
  name: string;
  /** "new/s-….mms": as people find it inside MeetingData. */
  shown: string;
  path: string;
  size: number;
  /** link: a link, pipe or device, which is never opened. */
  kind: 'file' | 'link';
}

const nested: readonly Area[] = ['log', 'obj'];
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** The folder with the group's files: the one that was named, or MeetingData in it. Null: it is neither. */
export async function dataFolder(folder: string): Promise<string | null> {
  for (const one of [join(folder, 'MeetingData'), folder])
    for (const area of areas) {
      if (area === 'root') continue;
      const found = await lstat(join(one, area)).catch(() => null);
      if (found?.isDirectory() === true && (await hasDescriptorOrKeys(one))) return one;
    }
  return null;
}

async function hasDescriptorOrKeys(data: string): Promise<boolean> {
  for (const [folder, name] of [
    [data, /\.mmg$/],
    [join(data, 'key'), /\.mmk$/],
  ] as const)
    for await (const found of namesIn(folder)) if (name.test(found)) return true;
  return false;
}

/** Names in a folder, one after another: it may hold many thousands. */
async function* namesIn(folder: string): AsyncGenerator<string> {
  try {
    for await (const entry of await opendir(folder)) yield entry.name;
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error;
  }
}

/** Every file of an area but what systems and clouds leave there. Links are told of and never followed. */
export async function* filesOf(data: string, area: Area, inside = ''): AsyncGenerator<FoundFile> {
  const folder = area === 'root' ? data : join(data, area, inside);
  for await (const leaf of namesIn(folder)) {
    const name = inside === '' ? leaf : `${inside}/${leaf}`;
    if (isLitter(name)) continue;
    const path = join(folder, leaf);
    const found = await lstat(path).catch(() => null);
    if (found === null) continue;
    if (found.isDirectory()) {
      if (nested.includes(area) && inside === '') yield* filesOf(data, area, leaf);
      continue;
    }
    const shown = area === 'root' ? name : `${area}/${name}`;
    const kind = found.isFile() ? 'file' : 'link';
    yield { area, name, shown, path, size: found.size, kind };
  }
}

const most = Math.max(...Object.values(frameKinds).map((kind) => kind.most));

/** The whole file; 'too-big' above all that a group writes, 'unreadable' where the disk refuses. */
export async function bytesOf(file: FoundFile): Promise<Uint8Array | 'too-big' | 'unreadable'> {
  if (file.size > most) return 'too-big';
  try {
    const opened = await open(
      file.path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      return await opened.readFile();
    } finally {
      await opened.close();
    }
  } catch {
    // its cloud has not brought it, or nobody may read it: told by the name
    return 'unreadable';
  }
}
