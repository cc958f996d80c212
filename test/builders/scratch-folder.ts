import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of a test's own. `put` writes a file that has lain there for long and gives its path. */
export interface ScratchFolder {
  path: string;
  put(name: string, bytes: Uint8Array): string;
  remove(): void;
}

const longAgo = new Date('2025-02-05T16:00:00Z');

export function scratchFolder(): ScratchFolder {
  const path = mkdtempSync(join(tmpdir(), 'moothall-'));
  return {
    path,
    put: (name, bytes) => {
      const file = join(path, name);
      writeFileSync(file, bytes);
      utimesSync(file, longAgo, longAgo);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
