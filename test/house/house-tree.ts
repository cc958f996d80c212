import { execFile } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The repository's root folder. */
export const root = join(import.meta.dirname, '../..');

/** Every file under the root that is ours, as paths with forward slashes: no packages, nothing built. */
export function houseFiles(pattern: string): string[] {
  return globSync(pattern, {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|out|\.git|test-results)(\/|$)/.test(path),
  })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** A fresh folder for a test to plant files in. */
export function plantingGround(): string {
  return mkdtempSync(join(tmpdir(), 'moothall-house-'));
}

/** Writes a file below `folder`, with the folders it needs. */
export function plant(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Runs one of the tools of node_modules/.bin; what it printed counts, also when it finds faults. */
export function runTool(tool: string, args: string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      join(root, 'node_modules/.bin', tool),
      args,
      { cwd, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
      (_, stdout) => resolve(stdout),
    );
  });
}
