import type { Locator, Page } from '@playwright/test';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { openSample, readSample } from './steps.ts';

const pages = (page: Page): Locator => page.getByRole('region', { name: 'Pages', exact: true });
/** The marks of the pages in the document, by their names. */
const markNames = (page: Page): Promise<string[]> =>
  page
    .locator('.page-list .mark-handle')
    .evaluateAll((handles) => handles.map((handle) => handle.getAttribute('aria-label') ?? ''));
const mark = (page: Page, name: RegExp): Locator =>
  page.locator('.page-list').getByRole('button', { name });
const said = (page: Page, words: RegExp): Promise<void> =>
  expect(page.locator('output').filter({ hasText: words }).first()).toBeAttached();
const chosen = (page: Page): Promise<string> =>
  page.evaluate(() => document.getSelection()?.toString() ?? '');

test('A2: a member marks a paper by keyboard alone, and all of it is there again', async ({
  page,
  host,
}) => {
  await openSample(page, host);
  await page.getByRole('link', { name: 'Read the pack' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.page-words span').first()).toBeAttached();
  // from here on the mouse is out of the room
  await pages(page).focus();

  await page.keyboard.press('F7');
  await expect(page.locator('.page-caret')).toBeVisible();
  await said(page, /Wexcombe Borough Council/);
  for (let line = 0; line < 3; line += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => chosen(page)).toMatch(/2\.00 pm on\s*/);
  const bubble = page.getByRole('toolbar', { name: 'Mark the words chosen' });
  await expect(bubble).toBeVisible();
  await expectNoAxeFindings(page, 'words chosen, bubble open');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Y');
  await page.keyboard.press('Escape');
  await expect(pages(page)).toBeFocused();

  await page.keyboard.press('2');
  await expect(mark(page, /^Highlight, green: “2\.00 pm on”$/)).toBeAttached();
  await said(page, /Highlighted in green/);
  await expect(bubble).toBeHidden();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await expect.poll(() => chosen(page)).toBe('Committee Room 2 - Town Hall, Wexcombe');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('Is there a lift?');
  await expectNoAxeFindings(page, 'a note being typed');
  await page.keyboard.press('Escape');
  await expect(pages(page)).toBeFocused();
  await expect(mark(page, /Committee Room 2.*note: Is there a lift\?$/)).toBeAttached();

  await page.keyboard.press('b');
  await said(page, /Bookmark put on Page 1/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.page-caret')).toBeHidden();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Sticky note' })).toBeFocused();
  await page.keyboard.type('Ask the clerk');
  await page.keyboard.press('Escape');
  const sticky = mark(page, /^Note, green: Ask the clerk$/);
  await expect(sticky).toBeFocused();
  const before = await sticky.boundingBox();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await expect
    .poll(async () => (await sticky.boundingBox())?.y ?? 0)
    .toBeGreaterThan((before?.y ?? 0) + 15);
  await page.keyboard.press('Escape');

  await page.keyboard.press('t');
  await expect(page.getByRole('textbox', { name: 'Words of the text box' })).toBeFocused();
  await page.keyboard.type('Read by Tuesday');
  await page.keyboard.press('Escape');
  const box = mark(page, /^Text box, green: Read by Tuesday$/);
  await expect(box).toBeFocused();
  const narrow = (await box.boundingBox())?.width ?? 0;
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await box.boundingBox())?.width ?? 0).toBeGreaterThan(narrow + 3);
  await page.keyboard.press('Escape');

  // J and K go from mark to mark; a colour and Delete act on the one in hand
  const inHand = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const onMark = /^(Highlight|Note|Text box|Bookmark)/;
  await page.keyboard.press('j');
  await expect.poll(inHand).toMatch(onMark);
  const first = await inHand();
  await page.keyboard.press('j');
  await expect.poll(inHand).not.toBe(first);
  expect(await inHand()).toMatch(onMark);
  await page.keyboard.press('k');
  await expect.poll(inHand).toBe(first);
  await mark(page, /^Highlight, green/)
    .first()
    .focus();
  await page.keyboard.press('4');
  await expect(mark(page, /^Highlight, pink: “2\.00 pm on”$/)).toBeFocused();
  await expectNoAxeFindings(page, 'marks of every kind on a page, one in hand');

  await page.keyboard.press('Delete');
  await expect(mark(page, /“2\.00 pm on”/)).toHaveCount(0);
  await said(page, /^Deleted: Highlight, pink.*Undo brings it back/);
  await page.keyboard.press('Control+z');
  await expect(mark(page, /^Highlight, pink: “2\.00 pm on”$/)).toBeAttached();

  await expect.poll(() => markNames(page)).toHaveLength(5);
  const all = (await markNames(page)).toSorted();
  await expect(page.getByText(/^Saved on this laptop/)).toBeVisible();
  await page.reload();
  await expect.poll(async () => (await markNames(page)).toSorted()).toEqual(all);
});

test('marks are told by more than colour in every theme and in forced colours', async ({
  page,
  host,
}) => {
  await readSample(page, host);
  await pages(page).focus();
  await page.keyboard.press('F7');
  await expect(page.locator('.page-caret')).toBeVisible();
  await page.keyboard.press('Shift+End');
  await expect.poll(() => chosen(page)).not.toBe('');
  await page.keyboard.press('2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await expect(page.locator('.page-list .mark-handle').first()).toBeAttached();
  for (const theme of ['Dark', 'High contrast']) {
    await page.getByLabel('Colours').selectOption({ label: theme });
    await expect(page.locator('.mark-letter').first()).toBeVisible();
    await expectNoAxeFindings(page, `marks, ${theme}`);
  }
  await page.emulateMedia({ forcedColors: 'active' });
  const area = page.locator('.mark-area').first();
  await expect(area).toHaveCSS('fill', 'none');
  await expect(area).not.toHaveCSS('stroke', 'none');
});
