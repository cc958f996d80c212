import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isOlder } from '../../../electron/start/is-older.ts';
import { type ScratchFolder, scratchFolder } from '../../builders/scratch-folder.ts';

let folder: ScratchFolder;
beforeEach(() => {
  folder = scratchFolder();
  mkdirSync(join(folder.path, 'renderer', 'ui'), { recursive: true });
});
afterEach(() => folder.remove());

const changed = (name: string, minute: number) => {
  const path = join(folder.path, name);
  writeFileSync(path, '');
  const at = new Date(Date.UTC(2025, 0, 1, 12, minute));
  utimesSync(path, at, at);
};
const isPageOld = () =>
  isOlder(join(folder.path, 'page.html'), [
    join(folder.path, 'renderer'),
    join(folder.path, 'absent.json'),
  ]);

it('builds the page anew when a source is newer, however deep, and only then', () => {
  changed('renderer/ui/button.tsx', 5);
  expect(isPageOld()).toBe(true);
  changed('page.html', 6);
  expect(isPageOld()).toBe(false);
  changed('renderer/ui/button.tsx', 7);
  expect(isPageOld()).toBe(true);
});
