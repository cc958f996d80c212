import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipped } from '../builders/unzipped.ts';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { goByCommand, readSample } from './steps.ts';

/** A note of mine on a page of the pack that is open, as the page itself would send it. */
async function note(page: Page, text: string): Promise<void> {
  const answer = await page.evaluate(async (words) => {
    const hash = /[0-9a-f]{64}/.exec(window.location.hash)?.[0];
    const place = { pdfPage: 1, exact: '', prefix: '', suffix: '' };
    const input = {
      ...{ id: '01900000-0000-7000-8000-0000000000f1', hash, kind: 'note', colour: 'yellow' },
      ...{ opacity: 100, width: 200, style: { fontSize: 11, align: 'left' }, text: words },
      ...{
        tags: ['ferry'],
        passage: { ...place, parts: [{ pdfPage: 1, point: [72, 700] }] },
        strokes: [],
      },
    };
    const response = await fetch('/call', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'annotations.add', input }),
    });
    return response.json();
  }, text);
  expect(answer).toMatchObject({ ok: true });
}

test('my notes come out as a Word file, whole and once; the keyboard is enough', async ({
  page,
  host,
}) => {
  await readSample(page, host);
  await note(page, 'Ask when the ferry runs.');
  await goByCommand(page, 'take my', /^Take my notes out/);
  const dialog = page.getByRole('dialog', { name: 'Take my notes out' });
  await expect(dialog).toBeVisible();
  await expectNoAxeFindings(page, 'taking notes out');
  await dialog.getByRole('button', { name: 'Make the file' }).press('Enter');
  const keep = dialog.getByRole('button', { name: 'Keep the file…' });
  await expect(keep).toBeFocused({ timeout: 60_000 });
  await expectNoAxeFindings(page, 'a file that is ready');
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^My notes, .*\.docx$/);
  const xml = unzipped(await readFile(await download.path())).get('word/document.xml');
  expect(xml).toContain('Ask when the ferry runs.');
  await expect(dialog.getByText('Your browser has the file.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
});

test('U5: print just these pages, with my notes: a PDF of them opens in a page of its own', async ({
  page,
  context,
  host,
}) => {
  await readSample(page, host);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Print pages' });
  await dialog.getByText('Some pages').click();
  await dialog.getByRole('textbox', { name: 'Pages' }).fill('3-5, 99');
  await dialog.getByRole('button', { name: 'Get the pages ready' }).click();
  await expect(dialog.getByText(/^No page here is numbered 99/)).toBeVisible();
  await expectNoAxeFindings(page, 'pages that are not there');
  await dialog.getByRole('textbox', { name: 'Pages' }).fill('3-5');
  await expect(dialog.getByText('Chosen: pages 3 to 5.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Get the pages ready' }).click();
  const answers: string[] = [];
  context.on('response', (response) => {
    const { 'content-disposition': how = '', 'content-type': type = '' } = response.headers();
    if (response.url().includes('/outgoing/')) answers.push(`${response.status()} ${type} ${how}`);
  });
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByText(/open in another tab/)).toBeVisible();
  await expect
    .poll(() => answers)
    .toEqual([expect.stringMatching(/^200 application\/pdf inline; /)]);
});
