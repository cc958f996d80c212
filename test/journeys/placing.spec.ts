import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { aPackWithout } from '../builders/a-pack-without.ts';
import { scratchFolder } from '../builders/scratch-folder.ts';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { restingBox } from './resting.ts';
import { goToPage, readSample } from './steps.ts';

/** Paragraphs of the first edition that the second has not. */
const gone = ['The rounds run from the depot at Quarry Lane', 'Households in flats with shared'];
const instruction = 'Select the words this note belongs to, then press Place here.';
const bar = (page: Page) => page.getByRole('region', { name: 'Place the note' });

/** Draws the pointer over the line of a page that holds these words. */
async function chooseLine(page: Page, words: string): Promise<void> {
  const line = page.locator('.page-words span', { hasText: words }).last();
  await line.scrollIntoViewIfNeeded();
  const box = await restingBox(line);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 1, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, y, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(() => page.evaluate(() => document.getSelection()?.toString() ?? ''))
    .toContain(words.slice(0, 12));
}

async function addNote(page: Page, on: string, words: string): Promise<void> {
  await chooseLine(page, on);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
}

test('notes whose passage is gone are placed by hand, with the mouse and with the caret', async ({
  page,
  host,
}) => {
  const scratch = scratchFolder();
  const pack = await aPackWithout(gone);
  scratch.put('revised.pdf', pack.bytes);
  await readSample(page, host);
  await goToPage(page, '9');
  await addNote(page, gone[0] ?? '', 'Is this still so?');
  await goToPage(page, '10');
  await addNote(page, gone[1] ?? '', 'Which agents?');

  await test.step('the revised pack comes in, and the two wait to be looked at', async () => {
    await page.getByRole('link', { name: 'Meetings', exact: true }).first().click();
    await page.getByLabel('Agenda packs to open').setInputFiles(join(scratch.path, 'revised.pdf'));
    await page.getByRole('link', { name: /^Open the meeting/ }).click();
    await page.getByRole('link', { name: 'Look at them' }).first().click();
    await expect(page.getByText(/2 notes whose passage is gone/)).toBeVisible();
  });

  await test.step('with the mouse', async () => {
    await page.getByRole('link', { name: 'Place it by hand' }).click();
    await expect(bar(page)).toContainText(instruction);
    await expect(page.getByRole('button', { name: 'Place here' })).toBeDisabled();
    await expectNoAxeFindings(page, 'a note waits for its place');
    await chooseLine(page, 'The change was agreed by Cabinet');
    await page.getByRole('button', { name: 'Place here' }).click();
    await expect(bar(page)).toBeHidden();
    await expect(
      page.locator('.mark-handle[aria-label*="The change was agreed"]').first(),
    ).toBeAttached();
    await page.goBack();
    await expect(page.getByText(/1 note placed, 1 whose passage is gone/)).toBeVisible();
  });

  await test.step('Undo takes the place back', async () => {
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(page.getByText(/2 notes whose passage is gone/)).toBeVisible();
  });

  await test.step('Esc leaves it as it is', async () => {
    await page.getByRole('link', { name: 'Place it by hand' }).click();
    await expect(bar(page)).toBeVisible();
    await page.getByRole('button', { name: 'Leave it' }).focus();
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await expect(page.getByRole('region', { name: 'Pages', exact: true })).toBeFocused();
    await page.goBack();
  });

  await test.step('with the caret', async () => {
    await page.getByRole('link', { name: 'Place it by hand' }).focus();
    await page.keyboard.press('Enter');
    await expect(bar(page)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Pages', exact: true })).toBeFocused();
    await page.keyboard.press('F7');
    await expect(page.locator('.page-caret')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await expect(page.getByRole('button', { name: 'Place here' })).toBeEnabled();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Place here' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(bar(page)).toBeHidden();
    await expect(page.getByRole('region', { name: 'Pages', exact: true })).toBeFocused();
    await page.goBack();
    await expect(page.getByText(/1 note placed, 1 whose passage is gone/)).toBeVisible();
  });
  scratch.remove();
});
