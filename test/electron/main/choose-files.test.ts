import type { BrowserWindow } from 'electron';
import { beforeEach, expect, it } from 'vitest';
import { chooseFiles } from '../../../electron/main/choose-files.ts';
import { chooseFolder } from '../../../electron/main/choose-folder.ts';
import { fake } from './fake-electron.ts';

const window = {} as BrowserWindow;
beforeEach(() => fake.reset());

it('offers PDFs first, several at once', async () => {
  fake.chosen = ['/home/jo/a.pdf', '/home/jo/b.pdf'];
  expect(await chooseFiles(window, 'files')).toEqual(fake.chosen);
  expect(fake.dialogs).toEqual([
    {
      title: 'Open agenda pack',
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: 'PDF files', extensions: ['pdf'] },
        { name: 'All files', extensions: ['*'] },
      ],
    },
  ]);
});

it('offers a folder of packs', async () => {
  await chooseFiles(window, 'folder');
  expect(fake.dialogs[0]?.['properties']).toEqual(['openDirectory']);
});

it('answers nothing where nothing was chosen', async () => {
  expect(await chooseFiles(window, 'files')).toEqual([]);
});

it('offers a folder for backups, which may be made there and then', async () => {
  fake.chosen = ['/media/stick'];
  expect(await chooseFolder(window)).toBe('/media/stick');
  expect(fake.dialogs[0]?.['properties']).toEqual(['openDirectory', 'createDirectory']);
  fake.chosen = [];
  expect(await chooseFolder(window)).toBeNull();
});
