import { lstat, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, FolderTrouble, troubleOf } from './publish-trouble.ts';

/** What publishing needs of the disk; tests hand in one that fails. */
export interface PublishDisk {
  lstat: typeof lstat;
  stat: typeof stat;
  mkdir: typeof mkdir;
  open: typeof open;
  readFile: typeof readFile;
  rename: typeof rename;
  rm: typeof rm;
  rest(milliseconds: number): Promise<void>;
}

export const thisDisk: PublishDisk = {
  ...{ lstat, stat, mkdir, open, readFile, rename, rm },
  rest: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

export interface FileToPut {
  /** What the person chose. It is never made: where it is gone, so is the place. */
  folder: string;
  /** Folders in it, made if need be. */
  inside: readonly string[];
  /** "Minutes 2026-03-14 - draft 3". */
  stem: string;
  ending: string;
  bytes: Uint8Array;
}

const mostOfOneName = 99;

/**
 * Puts a file under a name that was free: " (2)" and so on where another file has it or a program holds it. Nothing is
 * ever overwritten, and nothing read but whether the very same bytes lie there already. Temporary file, forced to the
 * disk, renamed: whoever looks sees all of it or nothing.
 * @throws FolderTrouble
 */
export async function putFile(file: FileToPut, disk: PublishDisk = thisDisk): Promise<void> {
  try {
    const folder = await folderFor(file, disk);
    for (let n = 1; n <= mostOfOneName; n += 1) {
      const name = `${file.stem}${n === 1 ? '' : ` (${n})`}.${file.ending}`;
      const standing = await whatStands(join(folder, name), file.bytes, disk);
      if (standing === 'same') return;
      if (standing === 'free') {
        await write(folder, name, file.bytes, disk);
        return;
      }
    }
    throw new FolderTrouble('failed');
  } catch (error) {
    throw troubleOf(error);
  }
}

async function folderFor({ folder, inside }: FileToPut, disk: PublishDisk): Promise<string> {
  if (!(await disk.stat(folder)).isDirectory()) throw new FolderTrouble('gone');
  let path = folder;
  for (const name of inside) {
    path = join(path, name);
    await disk.mkdir(path).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    // a link or a file of that name is somebody else's
    if (!(await disk.lstat(path)).isDirectory()) throw new FolderTrouble('failed');
  }
  return path;
}

async function whatStands(
  path: string,
  bytes: Uint8Array,
  disk: PublishDisk,
): Promise<'free' | 'same' | 'taken'> {
  const found = await disk.lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return 'free';
  if (!found.isFile() || found.size !== bytes.length) return 'taken';
  // what a program holds open cannot be looked into, and is another file then
  const there = await disk.readFile(path).catch(() => null);
  return there !== null && Buffer.compare(there, bytes) === 0 ? 'same' : 'taken';
}

const day = 24 * 60 * 60 * 1000;

async function write(
  folder: string,
  name: string,
  bytes: Uint8Array,
  disk: PublishDisk,
): Promise<void> {
  const { temporary, file } = await openTemporary(folder, name, disk);
  try {
    try {
      await file.writeFile(bytes);
      await file.sync().catch((error: unknown) => {
        // some shares know no forcing
        if (!['ENOTSUP', 'EOPNOTSUPP', 'EINVAL'].includes(codeOf(error))) throw error;
      });
    } finally {
      await file.close();
    }
    await place(temporary, join(folder, name), disk);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

const mostTemporaries = 9;

/** A new file under a name that sync clients leave alone, and another where one of that name lies. */
async function openTemporary(
  folder: string,
  name: string,
  disk: PublishDisk,
): Promise<{ temporary: string; file: Awaited<ReturnType<typeof open>> }> {
  for (let n = 1; ; n += 1) {
    const temporary = join(folder, `~$${name}${n === 1 ? '' : `-${n}`}.tmp`);
    await removeOld(temporary, disk);
    try {
      return { temporary, file: await disk.open(temporary, 'wx') };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || n === mostTemporaries) throw error;
    }
  }
}

/** What a crash of ours left behind. One that is young may be another laptop's, which is at work just now. */
async function removeOld(temporary: string, disk: PublishDisk): Promise<void> {
  const found = await disk.lstat(temporary).catch(() => null);
  if (found !== null && Date.now() - found.mtimeMs > day) await disk.rm(temporary);
}

/** Virus scanners and indexers hold a new file for a moment. */
const tries = 40;
const longestRestMs = 250;

async function place(from: string, to: string, disk: PublishDisk): Promise<void> {
  for (let attempt = 1; ; attempt += 1)
    try {
      // nothing may have come under that name meanwhile: a rename would put it away
      if ((await disk.lstat(to).catch(() => null)) !== null) throw new FolderTrouble('failed');
      await disk.rename(from, to);
      return;
    } catch (error) {
      const isPassing = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (!isPassing || attempt === tries) throw error;
      await disk.rest(Math.min(attempt * 10, longestRestMs));
    }
}
