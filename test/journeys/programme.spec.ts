import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { unzipped } from '../builders/unzipped.ts';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { expectNoSidewaysScroll } from './resting.ts';
import { comeIn } from './steps.ts';

const slot = (page: Page, name: RegExp): Locator => page.getByRole('region', { name });
const item = (page: Page, name: string): Locator => page.getByRole('row', { name });
/** The items of a place, in their order. */
const itemsOf = (place: Locator): Promise<(string | null)[]> =>
  place.getByRole('row').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));

test('a clerk reads the work programme from the pack, moves items, cancels a meeting and takes it out', async ({
  page,
  host,
}) => {
  // tall enough for a drag from one meeting to the next without scrolling
  await page.setViewportSize({ width: 1280, height: 2600 });
  await comeIn(page, host);
  await page.getByRole('link', { name: 'Work programme' }).click();
  const [march, april] = [slot(page, /12 March 2026/), slot(page, /23 April 2026/)];

  await test.step('it stands as the pack prints it, moved and cancelled meetings among it', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Work programme' })).toBeFocused();
    await expect(april.getByText('Moved from 16 April 2026')).toBeVisible();
    await expect(slot(page, /14 May 2026/).getByText('Cancelled')).toBeVisible();
    await expect.poll(() => itemsOf(april)).toEqual(['Leisure Centre Energy', 'Burial Grounds']);
    await expect(page.getByText('As the pack of 12 March 2026 prints it')).toBeVisible();
    await expectNoAxeFindings(page, 'work programme, as printed');
  });

  await test.step('A6: a key moves an item to the next meeting, the keyboard stays with it, Undo takes it back', async () => {
    await item(page, 'Recycling Service Performance').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect
      .poll(() => itemsOf(april))
      .toEqual(['Leisure Centre Energy', 'Burial Grounds', 'Recycling Service Performance']);
    await expect(item(page, 'Recycling Service Performance')).toBeFocused();
    await expect(
      page.getByText('Recycling Service Performance is now at 23 April 2026, place 3 of 3.'),
    ).toBeAttached();
    await page.keyboard.press('Control+z');
    await expect.poll(() => itemsOf(april)).toEqual(['Leisure Centre Energy', 'Burial Grounds']);
    await expect(item(page, 'Recycling Service Performance')).toBeFocused();
  });

  await test.step('the mouse drags it between two others', async () => {
    await item(page, 'Recycling Service Performance').dragTo(item(page, 'Burial Grounds'), {
      sourcePosition: { x: 60, y: 12 },
      targetPosition: { x: 60, y: 4 },
    });
    await expect
      .poll(() => itemsOf(april))
      .toEqual(['Leisure Centre Energy', 'Recycling Service Performance', 'Burial Grounds']);
    await expect(item(page, 'Recycling Service Performance')).toBeFocused();
  });

  await test.step('the same by the menu, for whoever can do neither', async () => {
    await page.getByRole('button', { name: 'Move to…: Recycling Service Performance' }).click();
    await expectNoAxeFindings(page, 'work programme, places to move to');
    await page.getByRole('menuitem', { name: '12 March 2026' }).click();
    await expect
      .poll(() => itemsOf(march))
      .toEqual(['Harbour Road Flood Resilience Scheme', 'Recycling Service Performance']);
  });

  await test.step('an item is opened in its place and kept as it is typed', async () => {
    await item(page, 'Burial Grounds').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Title')).toBeFocused();
    await page.getByLabel('Why the committee chose it').fill('Two grounds are full.');
    await expect(page.getByText(/^Saved on this laptop/)).toBeVisible();
    await expectNoAxeFindings(page, 'work programme, an item open');
    await page.keyboard.press('Escape');
    await expect(item(page, 'Burial Grounds')).toBeFocused();
  });

  await test.step('a meeting is cancelled: its items stay and need a new place', async () => {
    await page.getByRole('button', { name: 'Change…: 23 April 2026' }).click();
    await page.getByRole('menuitem', { name: 'Cancel the meeting' }).click();
    await expect(april.getByText('These items need a new place.')).toBeVisible();
    await expect(
      slot(page, /^For the chair/).getByText(/“Burial Grounds” needs a new place/),
    ).toBeVisible();
    await expectNoAxeFindings(page, 'work programme, a meeting cancelled');
  });

  await test.step('it goes out as Word, with what was changed', async () => {
    await page.getByRole('button', { name: 'Take out…' }).click();
    await expectNoAxeFindings(page, 'work programme, taking out');
    await page.getByRole('button', { name: 'Make the file' }).click();
    await expect(page.getByText(/^Ready: /)).toBeVisible({ timeout: 60_000 });
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Keep the file…' }).click();
    const file = await readFile(await (await downloading).path());
    const words = unzipped(file).get('word/document.xml') ?? '';
    expect(words).toContain('Harbour Road Flood Resilience Scheme');
    expect(words.toLowerCase()).toContain('cancelled');
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('narrow and in the dark it is one column, and nothing is lost', async () => {
    await page.getByLabel('Colours').selectOption('contrast');
    await page.setViewportSize({ width: 320, height: 900 });
    await expectNoSidewaysScroll(page, 'work programme');
    await expectNoAxeFindings(page, 'work programme at 320 px, high contrast');
  });
});
