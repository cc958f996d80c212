import { chmodSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  isThere,
  placeInFolder,
  walkFolder,
} from '../../../../electron/services/past-papers/walk-folder.ts';
import { type ScratchFolder, scratchFolder } from '../../../builders/scratch-folder.ts';

let scratch: ScratchFolder;
const { signal } = new AbortController();
beforeEach(() => {
  scratch = scratchFolder();
  for (const folder of ['2016', '2016/deep', '.hidden', 'out'])
    mkdirSync(join(scratch.path, 'in', folder), { recursive: true });
  for (const name of [
    '10 a.pdf',
    '2 a.PDF',
    'notes.txt',
    '2016/b.pdf',
    '2016/deep/c.pdf',
    '.hidden/d.pdf',
  ])
    scratch.put(`in/${name}`, Buffer.from('four'));
});
afterEach(() => scratch.remove());
const folder = () => join(scratch.path, 'in');
const paths = async (limits?: Parameters<typeof walkFolder>[2]) =>
  (await walkFolder(folder(), signal, limits)).files.map(({ path }) => path);

it('finds the PDFs of a folder and its folders in the order of their names, with their sizes', async () => {
  expect(await walkFolder(folder(), signal)).toEqual({
    files: ['2 a.PDF', '10 a.pdf', '2016/b.pdf', '2016/deep/c.pdf'].map((path) => ({
      path,
      bytes: 4,
    })),
    notice: '',
  });
});

it('follows no link, neither to a file nor to a folder, and says so', async () => {
  scratch.put('secret.pdf', Buffer.from('x'));
  symlinkSync(join(scratch.path, 'secret.pdf'), join(folder(), '1.pdf'));
  symlinkSync(scratch.path, join(folder(), 'everything'));
  const walked = await walkFolder(folder(), signal);
  expect(walked.files.map(({ path }) => path)).toEqual(await paths());
  expect(walked.files).toHaveLength(4);
  expect(walked.notice).toBe('Links to other places, which are not followed: 2.');
});

it('takes no more files than it may, and looks into no folder that is too deep; says both', async () => {
  const { files, notice } = await walkFolder(folder(), signal, { deepest: 1, most: 2 });
  expect(files.map(({ path }) => path)).toEqual(['2 a.PDF', '10 a.pdf']);
  expect(notice).toMatch(/^Only the first 2 PDFs.*more than 1 deep, and were left out: 1\.$/);
});

// whoever may read everything meets no closed folder
it.skipIf(process.getuid?.() === 0)(
  'leaves out a folder that may not be opened, and says so',
  async () => {
    chmodSync(join(folder(), '2016'), 0);
    const { files, notice } = await walkFolder(folder(), signal);
    chmodSync(join(folder(), '2016'), 0o700);
    expect(files).toHaveLength(2);
    expect(notice).toBe('Folders that may not be opened, and were left out: 1.');
  },
);

it('ends when it is called off', async () => {
  const ending = new AbortController();
  const walk = walkFolder(folder(), ending.signal);
  ending.abort(new Error('called off'));
  await expect(walk).rejects.toThrow('called off');
});

it('never leads out of the folder, by dots or by a link on the way', async () => {
  const place = (path: string) => placeInFolder(folder(), path);
  scratch.put('secret.pdf', Buffer.from('x'));
  expect(await place('2016/b.pdf')).toBe(join(folder(), '2016/b.pdf'));
  for (const path of [
    '../secret.pdf',
    '2016/../../secret.pdf',
    './2 a.PDF',
    '',
    '2016//b.pdf',
    '2016\\b.pdf',
  ])
    expect([path, await place(path)]).toEqual([path, null]);
  renameSync(join(folder(), '2016'), join(scratch.path, 'elsewhere'));
  symlinkSync(join(scratch.path, 'elsewhere'), join(folder(), '2016'));
  expect(await place('2016/b.pdf')).toBeNull();
});

it('takes an empty place for a stick that was pulled out', async () => {
  expect(await isThere(folder())).toBe(true);
  expect(await isThere(join(folder(), 'out'))).toBe(false);
  expect(await isThere(join(folder(), 'nowhere'))).toBe(false);
});
