import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileArguments } from '../../../electron/main/file-arguments.ts';

const folder = mkdtempSync(join(tmpdir(), 'moothall-arguments-'));
mkdirSync(join(folder, 'packs'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files that a start was given', () => {
  it('are PDFs and folders, named from where the person stood', () => {
    const words = ['Moothall', '--profile=x', 'a.pdf', '/b/B.PDF', 'packs', 'notes.txt', '--flag'];
    expect(fileArguments(words, folder, 1)).toEqual([
      join(folder, 'a.pdf'),
      '/b/B.PDF',
      join(folder, 'packs'),
    ]);
  });

  it('do not count the program and its folder when it runs from source', () => {
    expect(fileArguments(['electron', '--no-sandbox', '.', 'a.pdf'], folder, 2)).toEqual([
      join(folder, 'a.pdf'),
    ]);
  });

  it('may be missing on the disk: the import says so in plain words', () => {
    expect(fileArguments(['Moothall', 'gone.pdf'], folder, 1)).toEqual([join(folder, 'gone.pdf')]);
  });
});
