import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { restingBox } from './resting.ts';
import { comeIn, goToPage, openCommands, openPack, samplePack } from './steps.ts';

test.use({ begins: 'empty' });

const thought = 'Who pays for the night bus?';
const bubble = (page: Page): Locator => page.locator('.beside');
const mark = (page: Page, name: RegExp): Locator =>
  page.locator('.page-list').getByRole('button', { name });

/** Where words of the page in sight stand in the window, once they are laid and the page rests. */
async function boxOf(page: Page, words: string) {
  await restingBox(page.locator('.page', { hasText: words }).first());
  const box = await page.evaluate((wanted) => {
    for (const span of document.querySelectorAll('.page-words span')) {
      const text = span.firstChild;
      const from = text?.textContent?.indexOf(wanted) ?? -1;
      if (!(text instanceof Text) || from < 0) continue;
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    return null;
  }, words);
  if (box === null) throw new Error(`“${words}” is not in sight`);
  return box;
}

/** Draws the mouse over words, as somebody does with a marker. */
async function choose(page: Page, words: string): Promise<void> {
  const { x, y, width, height } = await boxOf(page, words);
  await page.mouse.move(x + 1, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
  await page.mouse.move(x + width - 1, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(bubble(page)).toBeVisible();
}

/** Contents and authors of the annotations of a PDF. */
async function annotationsOf(bytes: Buffer): Promise<{ words: string; author: string }[]> {
  const document = await PDFDocument.load(bytes);
  const wordsOf = (dict: PDFDict, key: string): string => {
    const value = dict.lookup(PDFName.of(key));
    const isText = value instanceof PDFString || value instanceof PDFHexString;
    return isText ? value.decodeText() : '';
  };
  return document.getPages().flatMap((page) => {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    return (annotations?.asArray() ?? []).flatMap((reference) => {
      const dict = document.context.lookupMaybe(reference, PDFDict);
      return dict === undefined
        ? []
        : [{ words: wordsOf(dict, 'Contents'), author: wordsOf(dict, 'T') }];
    });
  });
}

test('U2: an evening of a member: from the first start by mouse to a copy of the PDF with her notes', async ({
  page,
  host,
}) => {
  await test.step('a pack is opened, and reading begins', async () => {
    await comeIn(page, host);
    await openPack(page, samplePack);
    await page.getByRole('link', { name: /^Open the meeting/ }).click();
    await page.getByRole('link', { name: 'Read the pack' }).click();
    await expect(page.locator('.page-words span').first()).toBeAttached();
  });

  await test.step('words are marked; what is offered stands right beside them', async () => {
    await choose(page, '2.00 pm on');
    const words = await boxOf(page, '2.00 pm on');
    const offered = await restingBox(bubble(page));
    const below = offered.y - (words.y + words.height);
    expect(below).toBeGreaterThan(0);
    expect(below).toBeLessThan(40);
    expect(Math.abs(offered.x - words.x)).toBeLessThan(40);
    await bubble(page).getByRole('button', { name: /green/i }).click();
    await expect(mark(page, /^Highlight, green: “2\.00 pm on”$/)).toBeAttached();
    await choose(page, 'Committee Room 2');
    await bubble(page).getByRole('button', { name: 'Note' }).click();
    await expect(bubble(page).getByRole('textbox', { name: 'Note' })).toBeFocused();
    await page.keyboard.type(thought);
    await bubble(page).getByRole('button', { name: 'Done' }).click();
    await expect(mark(page, /Committee Room 2.*note: Who pays/)).toBeAttached();
  });

  await test.step('what a mark offers leaves with its page', async () => {
    const { x, y, width, height } = await boxOf(page, 'Committee Room 2');
    await page.mouse.click(x + width / 2, y + height / 2);
    await expect(bubble(page)).toBeVisible();
    await goToPage(page, '9');
    await expect(bubble(page)).toBeHidden();
  });

  await test.step('the note is found again by its words, tagged, and made a question', async () => {
    await openCommands(page);
    await page.keyboard.type('night bus');
    await page.getByRole('menuitem', { name: thought }).click();
    const tags = page.getByRole('textbox', { name: 'Tags' });
    await tags.fill('buses');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ask this' }).click();
    await expect(page.getByLabel('Your question')).toHaveValue(thought);
    await expectNoAxeFindings(page, 'a question made of a note');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('the question is shared, once its words were shown', async () => {
    await openCommands(page);
    await page.keyboard.type('questions');
    await page.getByRole('menuitem', { name: /^Questions for/ }).click();
    await page.getByRole('button', { name: 'Share with the chair…' }).click();
    await expect(page.getByRole('region', { name: 'What will leave' })).toContainText(thought);
    await page.getByRole('button', { name: 'Share these words' }).click();
    await expect(page.getByRole('region', { name: 'Shared with the chair' })).toContainText(
      thought,
    );
    await page.goBack();
  });

  await test.step('a copy of the PDF holds the notes, with her name', async () => {
    await openCommands(page);
    await page.keyboard.type('take my notes');
    await page.getByRole('menuitem', { name: /^Take my notes out/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Take my notes out' });
    await dialog.getByText('A copy of the PDF with my notes in it').click();
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Keep the file…' }).click();
    const copy = await readFile(await (await downloading).path());
    expect(await annotationsOf(copy)).toContainEqual(
      expect.objectContaining({ words: expect.stringContaining(thought), author: 'A Hartley' }),
    );
    expect(copy.subarray(0, 1000)).toEqual((await readFile(samplePack)).subarray(0, 1000));
  });
});
