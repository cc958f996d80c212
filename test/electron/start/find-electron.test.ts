import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findElectron, hasScreen } from '../../../electron/start/find-electron.ts';
import { type ScratchFolder, scratchFolder } from '../../builders/scratch-folder.ts';

let root: ScratchFolder;
beforeEach(() => {
  root = scratchFolder();
});
afterEach(() => root.remove());

const installed = (program: string) => {
  const folder = join(root.path, 'node_modules', 'electron');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'path.txt'), 'electron');
  writeFileSync(join(folder, 'dist', program), '');
  return join(folder, 'dist', program);
};

it('finds the program that the package names, without loading the package', () => {
  const program = installed('electron');
  expect(findElectron(root.path, {})).toBe(program);
});

it('finds none where nothing was fetched, or only half of it', () => {
  expect(findElectron(root.path, {})).toBeNull();
  installed('another-file');
  expect(findElectron(root.path, {})).toBeNull();
});

it('takes the one that the environment names, and no other in its stead', () => {
  installed('electron');
  const own = root.put('own-electron', new Uint8Array());
  expect(findElectron(root.path, { MOOTHALL_ELECTRON: own })).toBe(own);
  expect(findElectron(root.path, { MOOTHALL_ELECTRON: '/nowhere' })).toBeNull();
});

it('knows that Linux without a display shows no window', () => {
  expect([
    hasScreen('linux', {}),
    hasScreen('linux', { DISPLAY: ':0' }),
    hasScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' }),
    hasScreen('win32', {}),
    hasScreen('darwin', {}),
  ]).toEqual([false, true, true, true, true]);
});
