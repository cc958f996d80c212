import type { Locator, Page } from '@playwright/test';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { type Place, waysOf } from './ink-hand.ts';
import { restingBox } from './resting.ts';
import { readSample } from './steps.ts';

/** A tablet held upright, with nothing but fingers. */
test.use({ hasTouch: true, viewport: { width: 820, height: 1180 } });

const paper = (page: Page): Locator => page.locator('.page').first();
const strokes = (page: Page): Locator => page.locator('.ink-dry path');
const tool = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const scrolled = (page: Page) => page.locator('.page-list').evaluate((list) => list.scrollTop);

/** A tap presses what it taps a moment later, when the browser has seen that it was one. */
async function tapPen(page: Page, isOn: boolean): Promise<void> {
  await tool(page, 'Pen').tap();
  await expect(tool(page, 'Pen')).toHaveAttribute('aria-pressed', String(isOn));
}

/** The swing of a finger goes on after it is lifted: until the paper rests at its beginning. */
const toTop = (page: Page) =>
  expect
    .poll(async () => {
      const before = await scrolled(page);
      await page.locator('.page-list').evaluate((list) => list.scrollTo({ top: 0 }));
      return before;
    })
    .toBe(0);

/** The size of the pages once no finger's move is left to be followed. */
async function restingSize(page: Page): Promise<number> {
  const size = page.getByLabel('Size of the pages');
  let before = '';
  await expect
    .poll(async () => {
      const was = before;
      before = await size.inputValue();
      return before === was;
    })
    .toBe(true);
  return Number(before);
}

const way = (x: number, from: number, to: number): Place[] =>
  Array.from({ length: 12 }, (_, step) => ({ x, y: from + ((to - from) * step) / 11 }));

test.beforeEach(async ({ page, host }) => {
  await readSample(page, host);
  await expect(page.locator('.page canvas').first()).toBeVisible();
});

test('fingers scroll and zoom while pages are read, and draw with a pen tool', async ({ page }) => {
  const reading = await waysOf(page, paper(page));
  await reading.fingers(way(0.5, 0.5, 0.1));
  await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
  await expect(strokes(page)).toHaveCount(0);

  const size = page.getByLabel('Size of the pages');
  await expect(size).toHaveValue('width');
  await toTop(page);
  const spreading = await waysOf(page, paper(page));
  await spreading.fingers(way(0.5, 0.25, 0.1), way(0.5, 0.3, 0.45));
  await expect(size).not.toHaveValue('width');
  const zoomed = await restingSize(page);
  const narrowing = await waysOf(page, page.locator('.page-list'));
  await narrowing.fingers(way(0.5, 0.1, 0.3), way(0.5, 0.6, 0.4));
  await expect.poll(async () => Number(await size.inputValue())).toBeLessThan(zoomed);

  await size.selectOption('width');
  await toTop(page);
  await tapPen(page, true);
  const drawing = await waysOf(page, paper(page));
  await drawing.fingers(way(0.5, 0.1, 0.4));
  await expect(strokes(page)).toHaveCount(1);
  expect(await scrolled(page)).toBe(0);

  await drawing.fingers(way(0.4, 0.5, 0.2), way(0.6, 0.5, 0.2));
  await expect.poll(() => scrolled(page)).toBeGreaterThan(50);
  await expect(strokes(page)).toHaveCount(1);
  await expectNoAxeFindings(page, 'touch, drawing');
});

test('what a finger presses is 44 pixels large', async ({ page }) => {
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  await tapPen(page, true);
  const bar = page.getByRole('group', { name: 'Drawing' });
  await expect(bar).toBeVisible();
  const controls = await bar.locator('button, select').all();
  expect(controls.length).toBeGreaterThan(3);
  for (const control of controls) {
    const box = await restingBox(control);
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(box.width).toBeGreaterThanOrEqual(44);
  }
});

test('a mark is tapped, and gets another colour by a tap', async ({ page }) => {
  await tapPen(page, true);
  const hand = await waysOf(page, paper(page));
  await hand.fingers(way(0.5, 0.1, 0.2));
  await expect(strokes(page)).toHaveCount(1);
  await tapPen(page, false);
  // handles let the pointer through to the words; the paper is asked what lies under the finger
  const box = await restingBox(paper(page).getByRole('button', { name: 'Drawing, yellow' }));
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.getByRole('button', { name: 'P: Recolour Pink' }).tap();
  await expect(page.locator('.ink-dry-pen > g > g')).toHaveAttribute('fill', '#a3245f');
});
