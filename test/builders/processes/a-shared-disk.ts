import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';

const mount = (...words: string[]) => execFileSync('mount', words, { stdio: 'ignore' });
const unmount = (folder: string) =>
  spawnSync('umount', ['--lazy', folder], { stdio: 'ignore' }).status === 0;

/** Whether a small disk of its own may be mounted here; where not, a test says that it was skipped for it. */
export const hasMount: boolean = ((): boolean => {
  const { path, remove } = scratchFolder();
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'moothall', path);
    return unmount(path);
  } catch {
    return false;
  } finally {
    remove();
  }
})();

/** A disk of eight megabytes that laptops share a folder on, and what befalls it. Where none can be mounted, a folder. */
export interface SharedDisk {
  /** What people choose. */
  folder: string;
  /** What is the group's: MeetingData. */
  data: string;
  /** Takes every byte that is left, until the function it returns is called. */
  fill(): () => void;
  /** Refuses every write, until the function it returns is called. */
  makeReadOnly(): () => void;
  /** Puts the folder elsewhere, with `other` in its place, until the function it returns is called. */
  moveAway(other?: string): () => void;
  /** Paths of the files of an area, none of them on its way. */
  files(area: string): string[];
  remove(): void;
}

export function aSharedDisk(): SharedDisk {
  const scratch: ScratchFolder = scratchFolder();
  if (hasMount) mount('-t', 'tmpfs', '-o', 'size=8m', 'moothall', scratch.path);
  const folder = join(scratch.path, 'Council share');
  const data = join(folder, 'MeetingData');
  mkdirSync(folder);
  return {
    folder,
    data,
    fill() {
      const filler = join(scratch.path, 'filler');
      // the last page too, which a write of whole megabytes leaves
      for (const bytes of [1_048_576, 4096])
        for (let isFull = false; !isFull; )
          try {
            writeFileSync(filler, Buffer.alloc(bytes, 1), { flag: 'a' });
          } catch {
            isFull = true;
          }
      return () => rmSync(filler);
    },
    makeReadOnly() {
      mount('-o', 'remount,ro', scratch.path);
      return () => void mount('-o', 'remount,rw', scratch.path);
    },
    moveAway(other) {
      const away = join(scratch.path, 'Away');
      renameSync(folder, away);
      if (other !== undefined) cpSync(other, folder, { recursive: true });
      return () => {
        rmSync(folder, { recursive: true, force: true });
        renameSync(away, folder);
      };
    },
    files: (area) =>
      readdirSync(join(data, area), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('~$'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort(),
    remove() {
      if (hasMount) unmount(scratch.path);
      scratch.remove();
    },
  };
}

/** What a sync client makes beside a file of which it has two. */
export function copyBeside(path: string, how: (name: string) => string): void {
  cpSync(path, join(dirname(path), how(basename(path))));
}

/** What somebody does who tidies up. */
export function renameBeside(path: string, how: (name: string) => string): void {
  renameSync(path, join(dirname(path), how(basename(path))));
}

/** What a cloud's client leaves that was cut off: half of it, or all of its length and nothing in it. */
export function writeHalf(path: string, how: 'cut' | 'zeros'): void {
  const bytes = readFileSync(path);
  const half = Math.floor(bytes.length / 2);
  writeFileSync(path, how === 'cut' ? bytes.subarray(0, half) : bytes.fill(0, half));
}
