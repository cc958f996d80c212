import { expect, it } from 'vitest';
import { filesOf } from '../../../renderer/app/dropped-files.ts';

const pdf = (name: string) => new File(['%PDF-'], name);

/** A file of a drop, or inside a dropped folder. */
const fileEntry = (name: string) => ({
  isFile: true,
  isDirectory: false,
  name,
  file: (found: (file: File) => void) => found(pdf(name)),
});

/** A dropped folder, which hands out its entries in portions, the last one empty. */
const folder = (name: string, entries: object[]) => ({
  isFile: false,
  isDirectory: true,
  name,
  createReader: () => {
    const portions = [entries, []];
    return { readEntries: (found: (some: object[]) => void) => found(portions.shift() ?? []) };
  },
});

function drop(entries: { entry: object; file: File }[]): DataTransfer {
  return {
    items: entries.map(({ entry }) => ({ webkitGetAsEntry: () => entry })),
    files: entries.map(({ file }) => file),
  } as unknown as DataTransfer;
}

it('a dropped folder stands for the PDFs in it and in its folders, other files are left alone', async () => {
  const year = folder('2025', [
    fileEntry('february.pdf'),
    fileEntry('notes.docx'),
    folder('January', [fileEntry('JANUARY.PDF')]),
  ]);
  const files = await filesOf(drop([{ entry: year, file: pdf('2025') }]));
  expect(files.map(({ name }) => name)).toEqual(['february.pdf', 'JANUARY.PDF']);
});

it('a dropped file is taken whatever its name, because only its bytes tell what it is', async () => {
  const files = await filesOf(drop([{ entry: fileEntry('pack'), file: pdf('pack') }]));
  expect(files.map(({ name }) => name)).toEqual(['pack']);
});

it('folders in folders are followed a few steps, so that a whole disk is never walked', async () => {
  const deep = [1, 2, 3, 4, 5, 6].reduce<object>(
    (inner, step) => folder(`step ${step}`, [inner]),
    fileEntry('far-down.pdf'),
  );
  expect(await filesOf(drop([{ entry: deep, file: pdf('deep') }]))).toEqual([]);
});

it('no more files are taken at once than one import may hold', async () => {
  const many = folder(
    'many',
    Array.from({ length: 600 }, (_, index) => fileEntry(`${index}.pdf`)),
  );
  expect(await filesOf(drop([{ entry: many, file: pdf('many') }]))).toHaveLength(500);
});
