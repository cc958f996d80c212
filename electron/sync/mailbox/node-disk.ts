import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  watch,
  writeSync,
} from 'node:fs';
import { codeOf, type Disk, type DiskFile, type Found } from './disk.ts';

// Windows has neither; a link is met there by the look before
const { O_CREAT, O_EXCL, O_RDONLY, O_TRUNC, O_WRONLY } = constants;
const O_NOFOLLOW: number = constants.O_NOFOLLOW ?? 0;
const O_NONBLOCK: number = constants.O_NONBLOCK ?? 0;

const ways = {
  new: O_WRONLY | O_CREAT | O_EXCL,
  whole: O_WRONLY | O_CREAT | O_TRUNC,
  inPlace: O_WRONLY | O_CREAT,
} as const;

const kindOf = (of: Pick<Stats, 'isFile' | 'isDirectory'>): Found['kind'] => {
  if (of.isFile()) return 'file';
  return of.isDirectory() ? 'folder' : 'other';
};

/**
 * The disk of this computer, share or stick. Every call blocks its thread until the system has answered: a share that
 * is gone would otherwise hold the few threads that all of Node's file calls share. So it belongs into a thread of its
 * own (in-thread.ts), which is given up when a call does not return.
 */
export const nodeDisk: Disk = {
  async look(path) {
    try {
      const found = lstatSync(path);
      return { kind: kindOf(found), size: found.size, mtime: Math.trunc(found.mtimeMs) };
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
      throw error;
    }
  },
  realPath: async (path) => realpathSync.native(path),
  list: async (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: kindOf(entry),
    })),
  async read(path, most) {
    const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      return wholeOf(file, most);
    } finally {
      closeSync(file);
    }
  },
  open: async (path, how) =>
    new OpenFile(openSync(path, ways[how] | O_NOFOLLOW, 0o666), how === 'inPlace'),
  rename: async (from, to) => renameSync(from, to),
  remove: async (path) => rmSync(path),
  makeFolder: async (path) => {
    mkdirSync(path);
  },
  async forceFolder(path) {
    const folder = openSync(path, O_RDONLY);
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  },
  watch(folder, hint) {
    const watcher = watch(folder, { persistent: false }, () => hint());
    // a folder that goes away: the engine asks again by itself
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  },
};

function wholeOf(file: number, most: number): Uint8Array {
  const found = fstatSync(file);
  if (!found.isFile()) throw Object.assign(new Error('no plain file'), { code: 'EINVAL' });
  if (found.size > most) throw new RangeError('larger than asked for');
  const bytes = new Uint8Array(found.size);
  let at = 0;
  while (at < bytes.length) {
    const read = readSync(file, bytes, at, bytes.length - at, at);
    // it became shorter meanwhile: what is there is not whole, and its hash will say so
    if (read === 0) return bytes.slice(0, at);
    at += read;
  }
  return bytes;
}

class OpenFile implements DiskFile {
  readonly #file: number;
  readonly #isInPlace: boolean;
  #at = 0;

  constructor(file: number, isInPlace: boolean) {
    this.#file = file;
    this.#isInPlace = isInPlace;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const written = writeSync(this.#file, bytes, done, bytes.length - done, this.#at);
      done += written;
      this.#at += written;
    }
    if (this.#isInPlace) ftruncateSync(this.#file, this.#at);
  }

  async force(): Promise<void> {
    fsyncSync(this.#file);
  }

  async close(): Promise<void> {
    closeSync(this.#file);
  }
}
