import type { Page } from '@playwright/test';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { restingBox } from './resting.ts';
import { readSample } from './steps.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 1180, height: 820 } });

/** What a long press does and the handles of the selection then widen: the browser's own, on any tablet. */
async function choose(page: Page, words: string): Promise<void> {
  await page
    .locator('.page-words span[dir]', { hasText: words })
    .first()
    .evaluate((run, wanted) => {
      const node = run.firstChild;
      const from = node?.textContent?.indexOf(wanted) ?? -1;
      if (node) document.getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length);
    }, words);
}

test('A5: words are marked, noted and taken off again by touch, on targets of 44 px', async ({
  page,
  host,
}) => {
  await readSample(page, host);

  await choose(page, 'Committee Room 2');
  const bubble = page.getByRole('toolbar', { name: 'Mark the words chosen' });
  await expect(bubble).toBeVisible();
  for (const button of await bubble.getByRole('button').all()) {
    const { width, height } = await restingBox(button);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  await expectNoAxeFindings(page, 'bubble, touch');
  await bubble.getByRole('button', { name: /Highlight Blue/ }).tap();
  const mark = page.locator('.page-list').getByRole('button', { name: /^Highlight, blue/ });
  await expect(mark).toHaveAccessibleName('Highlight, blue: “Committee Room 2”');

  // while words are chosen, a tap beside them lets go of them and does no more
  await expect(bubble).toBeHidden();
  const at = await restingBox(mark);
  await page.touchscreen.tap(at.x + 20, at.y + 6);
  await page.getByRole('button', { name: 'Add words' }).tap();
  await page.getByRole('textbox', { name: 'Note' }).fill('By tram?');
  await page.getByRole('button', { name: 'Done' }).tap();
  await expect(mark).toHaveAccessibleName(/note: By tram\?$/);

  const sticky = page.getByRole('button', { name: 'Sticky note', exact: true });
  await sticky.tap();
  // a tap presses what it taps a moment later, when the browser has seen that it was one
  await expect(sticky).toHaveAttribute('aria-pressed', 'true');
  const now = await restingBox(mark);
  await page.touchscreen.tap(now.x + 60, now.y + 90);
  await page.getByRole('textbox', { name: 'Sticky note' }).fill('Bring the map');
  await page.getByRole('button', { name: 'Done' }).tap();
  const note = page.locator('.mark-handle-note');
  await expect(note).toHaveAccessibleName('Note, blue: Bring the map');
  await note.tap();
  await page.getByRole('button', { name: 'Delete', exact: true }).tap();
  await expect(note).toHaveCount(0);
  await page.reload();
  await expect(mark).toHaveAccessibleName(/note: By tram\?$/);
});
