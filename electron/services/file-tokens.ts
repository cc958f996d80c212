import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CallError } from '../../shared/contract/call-error.ts';
import type { ImportRefusal } from '../../shared/domain/import-refusal.ts';

/** A file that a person handed over. Its path never leaves the backend. */
export interface AcceptedFile {
  path: string;
  /** The name people know it by, without folders. */
  fileName: string;
  /** True for a copy in the incoming folder, which `release` deletes. */
  isTemporary: boolean;
  /** Refused before it was read: larger than is taken, so its bytes were never sent. */
  refusal: ImportRefusal | null;
}

export interface FileTokens {
  /** A folder for copies that arrive over the wire; emptied at the start. */
  incoming: string;
  /** Gives a token of 128 bits for a file or folder. Nothing is read yet. */
  accept(path: string, as?: Partial<Omit<AcceptedFile, 'path'>>): string;
  /** What the token stands for: the file, or the PDFs of the folder. CallError `notFound`. */
  files(token: string): Promise<AcceptedFile[]>;
  /** The path that the token stands for, file or folder; null where there is no such token. */
  pathOf(token: string): string | null;
  /** Forgets the token and deletes the copy, where it is one. */
  release(token: string): Promise<void>;
}

/** Deepest folder below the one handed over, and most files of it: an import of that size is no mistake. */
const deepestFolder = 4;
const mostFiles = 500;

type Found = Pick<AcceptedFile, 'path' | 'refusal'>;

/**
 * The PDFs of a folder in the order of their names. Links are not followed; hidden files are left out. A
 * folder that may not be looked into is refused by its own name and keeps none of the others out.
 */
async function pdfsOf(folder: string, depth = 0): Promise<Found[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [{ path: folder, refusal: 'unreadable' }];
  const names = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
  const found: Found[] = [];
  for (const entry of names) {
    const path = join(folder, entry.name);
    if (entry.isFile() && /\.pdf$/i.test(entry.name)) found.push({ path, refusal: null });
    if (entry.isDirectory() && depth < deepestFolder)
      found.push(...(await pdfsOf(path, depth + 1)));
  }
  return found.slice(0, mostFiles);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch {
    // not there, or not allowed: the reader says so in its own words when it opens it
    return false;
  }
}

/** Keeps files that people handed over under tokens, so that the page never sees or names a path. */
export function createFileTokens(profileFolder: string): FileTokens {
  const incoming = join(profileFolder, 'incoming');
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  const accepted = new Map<string, AcceptedFile>();

  const find = (token: string): AcceptedFile => {
    const file = accepted.get(token);
    if (file === undefined) throw new CallError('notFound', 'no such file token');
    return file;
  };
  return {
    incoming,
    accept(path, as = {}) {
      const token = randomBytes(16).toString('hex');
      const known = { fileName: basename(path), isTemporary: false, refusal: null };
      accepted.set(token, { path, ...known, ...as });
      return token;
    },
    async files(token) {
      const file = find(token);
      if (file.refusal !== null || !(await isFolder(file.path))) return [file];
      const found = await pdfsOf(file.path);
      return found.map((one) => ({ ...file, ...one, fileName: basename(one.path) }));
    },
    pathOf: (token) => accepted.get(token)?.path ?? null,
    async release(token) {
      const file = accepted.get(token);
      accepted.delete(token);
      if (file?.isTemporary === true) await rm(file.path, { force: true });
    },
  };
}
