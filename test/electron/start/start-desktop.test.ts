import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startDesktop } from '../../../electron/start/start-desktop.ts';
import { type ScratchFolder, scratchFolder } from '../../builders/scratch-folder.ts';

let scratch: ScratchFolder;
beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(() => scratch.remove());

/** Node in the place of the desktop runtime: it runs the "app" it is given and hands the words on. */
const run = (program: string, script: string, words: string[] = []) =>
  startDesktop(program, scratch.put('app.cjs', Buffer.from(script)), words);

it('hands the profile and the files on, and ends as the window ended', async () => {
  const script = 'process.exit(process.argv.slice(2).join() === "--profile=/x,a.pdf" ? 0 : 3)';
  expect(await run(process.execPath, script, ['--profile=/x', 'a.pdf'])).toBe(0);
});

it('answers null where the window never came up, so that the browser host can step in', async () => {
  expect(await run(process.execPath, 'process.exit(1)')).toBeNull();
  expect(await run(join(scratch.path, 'no-such-program'), '')).toBeNull();
});
