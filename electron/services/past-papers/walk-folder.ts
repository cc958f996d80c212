import { lstat, readdir, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { naturalOrder } from '../../../shared/domain/natural-order.ts';

export interface FoundFile {
  /** Inside the folder, with "/" between its parts. */
  path: string;
  bytes: number;
}

export interface WalkLimits {
  /** Folders in folders that are looked into. */
  deepest: number;
  /** Files that are taken at the most. */
  most: number;
}

/** Ten years of many committees with room to spare; a whole disk is a mistake. */
const usualLimits: WalkLimits = { deepest: 12, most: 10_000 };

/** What a folder holds, and what was left out of it, in sentences for people; empty where nothing was. */
export interface Walked {
  files: FoundFile[];
  notice: string;
}

/**
 * The PDFs of a folder and of its folders, in natural order, so that the list is the same on every machine. Links are
 * not followed and hidden names are left out. Gives way to others between folders.
 * @throws where the folder itself cannot be read; the signal's reason
 */
export async function walkFolder(
  folder: string,
  signal: AbortSignal,
  limits: WalkLimits = usualLimits,
): Promise<Walked> {
  const files: FoundFile[] = [];
  const left = { closed: 0, deep: 0, links: 0 };
  const waiting: { path: string; depth: number }[] = [{ path: '', depth: 0 }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    signal.throwIfAborted();
    const { path, depth } = next;
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch((error) => {
      if (path === '') throw error;
      left.closed += 1;
      return [];
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isSymbolicLink()) left.links += 1;
      else if (entry.isDirectory() && depth < limits.deepest)
        waiting.push({ path: inside, depth: depth + 1 });
      else if (entry.isDirectory()) left.deep += 1;
      else if (entry.isFile() && /\.pdf$/i.test(entry.name)) files.push({ path: inside, bytes: 0 });
    }
  }
  files.sort((one, other) => naturalOrder(one.path, other.path));
  const over = files.splice(limits.most).length;
  for (const file of files) {
    signal.throwIfAborted();
    file.bytes = await sizeOf(join(folder, file.path));
  }
  return { files, notice: noticeOf({ ...left, over }, limits) };
}

/** A size is for the pace only: a file that went away meanwhile is told of when its turn comes. */
const sizeOf = (path: string): Promise<number> =>
  lstat(path).then(
    ({ size }) => size,
    () => 0,
  );

interface LeftOut {
  over: number;
  closed: number;
  deep: number;
  links: number;
}

function noticeOf({ over, closed, deep, links }: LeftOut, { most, deepest }: WalkLimits): string {
  const sentences: (string | false)[] = [
    over > 0 &&
      `Only the first ${most.toLocaleString('en-GB')} PDFs are taken in. Choose the folders that are missing one by one.`,
    closed > 0 && `Folders that may not be opened, and were left out: ${closed}.`,
    deep > 0 && `Folders that lie more than ${deepest} deep, and were left out: ${deep}.`,
    links > 0 && `Links to other places, which are not followed: ${links}.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

/**
 * The file where it lies now. Null where it, or a folder on the way to it, is no longer there or has become a link
 * since the list was made: nothing outside the folder is ever read.
 */
export async function placeInFolder(folder: string, path: string): Promise<string | null> {
  let place = folder;
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..' || part.includes('\\')) return null;
    place = join(place, part);
    const found = await lstat(place).catch(() => null);
    if (found === null || found.isSymbolicLink()) return null;
  }
  return place;
}

/** Whether the folder can be read. An empty one counts as away: a stick's place may outlast the stick. */
export async function isThere(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.length > 0;
}

/** The true path of a folder to take in; null where it is none. */
export async function folderToTake(path: string): Promise<string | null> {
  if (!isAbsolute(path)) return null;
  const folder = await realpath(path).catch(() => null);
  if (folder === null) return null;
  return (await lstat(folder)).isDirectory() ? folder : null;
}

/** Whether a place is the folder or lies in it. */
export function isWithin(folder: string, place: string): boolean {
  const below = relative(folder, place);
  return !below.startsWith('..') && !isAbsolute(below);
}
