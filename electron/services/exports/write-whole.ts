import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CallError } from '../../../shared/contract/call-error.ts';

/** What writing needs of the disk; tests hand in one that fails. */
export interface WritingDisk {
  open: typeof open;
  rename: typeof rename;
  rm: typeof rm;
  /** Resolves after so many milliseconds. */
  rest(milliseconds: number): Promise<void>;
  /** Whether another program that has a file open can keep us from putting a new one in its place. */
  locksOpenFiles: boolean;
}

const thisDisk: WritingDisk = {
  open,
  rename,
  rm,
  rest: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  locksOpenFiles: process.platform === 'win32',
};

/** Virus scanners and search indexers let go within seconds; a person's Word does not. */
const tries = 60;
const longestRestMs = 250;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
const isInUse = (error: unknown): boolean => ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error));

/** The rule VS Code keeps for Windows: a rename that is refused is tried again for a while, ever slower. */
async function putInPlace(from: string, to: string, disk: WritingDisk): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!isInUse(error) || !disk.locksOpenFiles || attempt === tries) throw error;
      await disk.rest(Math.min(attempt * 10, longestRestMs));
    }
}

async function writeTemporary(path: string, bytes: Uint8Array, disk: WritingDisk): Promise<void> {
  const file = await disk.open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    // on the disk before it gets its name, so that a power cut leaves the old file or the new one
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a file whole or not at all: what stood under that name stays until all bytes are on the disk.
 * @throws CallError `fileInUse` where another program holds the file, `diskFull`, or `notSaved`
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  disk: WritingDisk = thisDisk,
): Promise<void> {
  const random = randomBytes(6).toString('hex');
  const temporary = join(dirname(path), `.${basename(path).slice(0, 80)}.${random}.part`);
  let isWritten = false;
  try {
    await writeTemporary(temporary, bytes, disk);
    isWritten = true;
    await putInPlace(temporary, path, disk);
  } catch (error) {
    // what cannot be removed either is a hidden file without the name that was asked for
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    if (['ENOSPC', 'EDQUOT'].includes(codeOf(error))) throw new CallError('diskFull');
    throw new CallError(isWritten && isInUse(error) ? 'fileInUse' : 'notSaved');
  }
}
