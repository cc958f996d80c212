import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WritingDisk, writeWhole } from '../../../../electron/services/exports/write-whole.ts';
import { type ScratchFolder, scratchFolder } from '../../../builders/scratch-folder.ts';

let scratch: ScratchFolder;
let path: string;
let rests: number[];
beforeEach(() => {
  scratch = scratchFolder();
  rests = [];
  path = scratch.put('notes.docx', Buffer.from('the old file'));
});
afterEach(() => scratch.remove());

const bytes = Buffer.from('the new file');
const failure = (code: string) => Object.assign(new Error(code), { code });
const disk = (part: Partial<WritingDisk> = {}): WritingDisk => ({
  open,
  rename,
  rm,
  rest: async (milliseconds) => void rests.push(milliseconds),
  locksOpenFiles: true,
  ...part,
});
const failingRename = (code: string, times: number): WritingDisk['rename'] => {
  let failed = 0;
  return async (from, to) => {
    if (failed++ < times) throw failure(code);
    await rename(from, to);
  };
};
/** A disk that takes a first half and then has no room. */
const fullDisk = (code: string): WritingDisk['open'] =>
  (async (...words: Parameters<typeof open>) => {
    const file = await open(...words);
    const write = file.write.bind(file);
    return Object.assign(file, {
      writeFile: async () => {
        await write(bytes.subarray(0, 6));
        throw failure(code);
      },
    });
  }) as typeof open;

const left = async () => [await readdir(scratch.path), await readFile(path, 'utf8')];
const codeOf = (writing: Promise<void>) =>
  writing.then(
    () => 'written',
    (error: { code: string }) => error.code,
  );

describe('a file is written whole or not at all', () => {
  it('takes the place of the old one', async () => {
    await writeWhole(path, bytes, disk());
    expect(await left()).toEqual([['notes.docx'], 'the new file']);
  });

  it.each(['ENOSPC', 'EDQUOT'])(
    'a disk that is full half-way leaves the old file (%s)',
    async (code) => {
      expect(await codeOf(writeWhole(path, bytes, disk({ open: fullDisk(code) })))).toBe(
        'diskFull',
      );
      expect(await left()).toEqual([['notes.docx'], 'the old file']);
    },
  );

  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'a virus scanner that holds the file for a moment is waited for (%s)',
    async (code) => {
      await writeWhole(path, bytes, disk({ rename: failingRename(code, 3) }));
      expect([await left(), rests]).toEqual([
        [['notes.docx'], 'the new file'],
        [10, 20, 30],
      ]);
    },
  );

  it('Word, which holds it for good, is named after a while; the old file stays', async () => {
    const held = disk({ rename: failingRename('EPERM', 1_000) });
    expect(await codeOf(writeWhole(path, bytes, held))).toBe('fileInUse');
    expect(await left()).toEqual([['notes.docx'], 'the old file']);
    expect(rests.reduce((sum, rest) => sum + rest, 0)).toBeGreaterThan(10_000);
  });

  it('where open files can be replaced, nobody is made to wait', async () => {
    const other = disk({ rename: failingRename('EPERM', 1), locksOpenFiles: false });
    expect([await codeOf(writeWhole(path, bytes, other)), rests]).toEqual(['fileInUse', []]);
  });

  it('a folder that cannot be written to is no open file', async () => {
    const no = disk({ open: (async () => Promise.reject(failure('EACCES'))) as typeof open });
    expect(await codeOf(writeWhole(path, bytes, no))).toBe('notSaved');
    const nowhere = join(scratch.path, 'gone', 'x');
    expect(await codeOf(writeWhole(nowhere, bytes, disk()))).toBe('notSaved');
  });
});
