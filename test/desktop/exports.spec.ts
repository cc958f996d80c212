import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { unzipped } from '../builders/unzipped.ts';
import { goByCommand } from '../journeys/steps.ts';
import { executablePath, root, skipQuestions, test } from './desktop-app.ts';

test.skip(executablePath === '', 'needs a real Electron: set MOOTHALL_ELECTRON');

const pack = join(root, 'resources/sample/agenda-pack.pdf');

async function read(page: Page): Promise<void> {
  await skipQuestions(page);
  await page
    .getByRole('link', { name: /^Open the meeting of / })
    .first()
    .click();
  await page.getByRole('link', { name: 'Read the pack' }).click();
  await expect(page.getByRole('region', { name: 'Reading bar' })).toBeVisible();
}

test('my notes are kept where the system’s dialog says, whole, as a Word file', async ({
  start,
  profile,
}) => {
  const { app, page } = await start([pack]);
  await read(page);
  const added = await page.evaluate(async () => {
    const hash = /[0-9a-f]{64}/.exec(window.location.hash)?.[0];
    const { moothall } = window as unknown as {
      moothall: { call(name: string, input: object): Promise<{ ok: boolean }> };
    };
    const point = [{ pdfPage: 1, point: [72, 700] }];
    return moothall.call('annotations.add', {
      ...{ id: '01900000-0000-7000-8000-0000000000f2', hash, kind: 'note', colour: 'yellow' },
      ...{ opacity: 100, width: 200, style: { fontSize: 11, align: 'left' }, tags: [] },
      ...{ text: 'Ask about the ferry.', strokes: [] },
      passage: { pdfPage: 1, exact: '', prefix: '', suffix: '', parts: point },
    });
  });
  expect(added.ok).toBe(true);
  const path = join(profile, 'mine.docx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await goByCommand(page, 'take my', /^Take my notes out/);
  await page.getByRole('button', { name: 'Make the file' }).click();
  await page.getByRole('button', { name: 'Keep the file…' }).click();
  await expect(page.getByText('The file was kept.')).toBeVisible();
  expect(unzipped(readFileSync(path)).get('word/document.xml')).toContain('Ask about the ferry.');
  await expect.poll(() => readdirSync(join(profile, 'outgoing'))).toEqual([]);
});

test('chosen pages stand in Chromium’s PDF viewer, in a window nobody sees, when they are printed', async ({
  start,
}) => {
  const { app, page } = await start([pack]);
  await read(page);
  // there is no printer here: what is handed to the system's dialog is looked at instead
  await app.evaluate(({ app: electron }) => {
    electron.on('browser-window-created', (_, window) => {
      const { webContents } = window;
      webContents.print = (_options, done) => {
        const frames = webContents.mainFrame.framesInSubtree.map(({ url }) => url.slice(0, 30));
        Object.assign(globalThis, { printed: { frames, isSeen: window.isVisible() } });
        done?.(true, '');
      };
    });
  });
  await page.keyboard.press('Control+p');
  await page.getByText('Some pages').click();
  await page.getByRole('textbox', { name: 'Pages' }).fill('3-5');
  await page.getByRole('button', { name: 'Get the pages ready' }).click();
  await page.getByRole('button', { name: 'Print…' }).click();
  await expect(page.getByText('The pages went to the printer.')).toBeVisible();
  const { printed, windows } = await app.evaluate(({ BrowserWindow }) => ({
    printed: (globalThis as unknown as { printed: { frames: string[]; isSeen: boolean } }).printed,
    windows: BrowserWindow.getAllWindows().length,
  }));
  expect(printed).toEqual({
    frames: [
      expect.stringMatching(/^outgoing:\/\//),
      expect.stringMatching(/^chrome-extension:\/\//),
      expect.stringMatching(/^outgoing:\/\//),
    ],
    isSeen: false,
  });
  expect(windows).toBe(1);
});
