import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFileTokens } from '../../../electron/services/file-tokens.ts';

// root may look into every folder, so one that is forbidden is acted by its name
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const readdir = (path: string, options: { withFileTypes: true }) =>
    path.endsWith('forbidden')
      ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
      : real.readdir(path, options);
  return { ...real, readdir };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moothall-tokens-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (...names: string[]) => {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), 'x');
  }
};

it('gives a token of 128 bits that says nothing of the path, a new one each time', () => {
  const tokens = createFileTokens(folder);
  const [one, other] = [tokens.accept('/home/jo/Pack.pdf'), tokens.accept('/home/jo/Pack.pdf')];
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(other).not.toBe(one);
});

it('stands for the file, also for one that is not there, so that the reader can say so', async () => {
  const tokens = createFileTokens(folder);
  const path = join(folder, 'gone.pdf');
  expect(await tokens.files(tokens.accept(path))).toEqual([
    { path, fileName: 'gone.pdf', isTemporary: false, refusal: null },
  ]);
});

it('stands for the PDFs of a folder in the order of their names, links and hidden files left out', async () => {
  put('packs/10.pdf', 'packs/9.PDF', 'packs/sub/1.pdf', 'packs/.hidden.pdf', 'packs/notes.docx');
  symlinkSync('/etc', join(folder, 'packs', 'link'));
  symlinkSync(join(folder, 'packs', '10.pdf'), join(folder, 'packs', 'link.pdf'));
  const tokens = createFileTokens(join(folder, 'profile'));
  const files = await tokens.files(tokens.accept(join(folder, 'packs')));
  expect(files.map((file) => file.fileName)).toEqual(['9.PDF', '10.pdf', '1.pdf']);
});

it('says of a folder that may not be opened that it cannot be read, and takes in the rest', async () => {
  put('packs/1.pdf', 'packs/forbidden/2.pdf');
  const tokens = createFileTokens(join(folder, 'profile'));
  const files = await tokens.files(tokens.accept(join(folder, 'packs')));
  expect(files.map(({ fileName, refusal }) => [fileName, refusal])).toEqual([
    ['1.pdf', null],
    ['forbidden', 'unreadable'],
  ]);
});

it('S10: refuses a token it did not give, and one that was released', async () => {
  const tokens = createFileTokens(folder);
  const token = tokens.accept('/home/jo/Pack.pdf');
  await tokens.release(token);
  for (const unknown of [token, '', '/etc/passwd', '__proto__'])
    await expect(tokens.files(unknown)).rejects.toMatchObject({ code: 'notFound' });
});

it("deletes its own copies when they are released, and never the person's own file", async () => {
  put('own.pdf', 'incoming-copy.pdf');
  const tokens = createFileTokens(join(folder, 'profile'));
  const [own, copy] = [join(folder, 'own.pdf'), join(folder, 'incoming-copy.pdf')];
  await tokens.release(tokens.accept(own));
  await tokens.release(tokens.accept(copy, { isTemporary: true }));
  expect([existsSync(own), existsSync(copy)]).toEqual([true, false]);
});

it('empties the incoming folder at the start, since nobody waits for what lies there', () => {
  put('incoming/left-over.pdf');
  const tokens = createFileTokens(folder);
  expect([existsSync(join(tokens.incoming, 'left-over.pdf')), existsSync(tokens.incoming)]).toEqual(
    [false, true],
  );
});
