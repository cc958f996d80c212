import type { Locator, Page } from '@playwright/test';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { type Place, waysOf } from './ink-hand.ts';
import { restingBox } from './resting.ts';
import { readSample } from './steps.ts';

const paper = (page: Page): Locator => page.locator('.page').first();
const strokes = (page: Page): Locator => page.locator('.ink-dry path');
const drawings = (page: Page): Locator => page.locator('.ink-dry g[data-mark]');
const tool = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Resolves when the backend has answered this call: what it keeps is on the disk then. */
const kept = (page: Page, call: string) =>
  page.waitForResponse((response) => (response.request().postData() ?? '').includes(call));

/** Where something stands on the page, as parts of its width and height. */
async function partOf(whole: Locator, part: Locator) {
  const [page, box] = [await restingBox(whole), await restingBox(part)];
  return {
    left: (box.x - page.x) / page.width,
    top: (box.y - page.y) / page.height,
    right: (box.x + box.width - page.x) / page.width,
  };
}

test.beforeEach(async ({ page, host }) => {
  await readSample(page, host);
  await expect(page.locator('.page canvas').first()).toBeVisible();
});

test('a pen draws on the page: kept when it is lifted, rubbed out, undone, and there the next day', async ({
  page,
  host,
}) => {
  const hand = await waysOf(page, paper(page));
  const line: Place[] = Array.from({ length: 40 }, (_, step) => ({
    x: 0.2 + step * 0.01,
    y: 0.15,
    force: 0.1 + step * 0.02,
  }));
  await tool(page, 'Pen').click();
  await hand.penDown(line);
  // wet: seen, and nothing is sent
  await expect(page.locator('.ink-wet')).toBeVisible();
  await expect(strokes(page)).toHaveCount(0);
  const added = kept(page, 'annotations.add');
  await hand.penUp();
  await expect(strokes(page)).toHaveCount(1);
  await added;
  await expect(page.locator('.ink-wet')).toHaveCount(0);
  const drawn = await partOf(paper(page), strokes(page).first());
  expect(drawn.left).toBeCloseTo(0.2, 2);
  expect(drawn.right).toBeCloseTo(0.59, 2);
  expect(drawn.top).toBeCloseTo(0.15, 2);

  await hand.pen(line.map(({ x }) => ({ x, y: 0.25 })));
  await expect(strokes(page)).toHaveCount(2);
  await expectNoAxeFindings(page, 'drawing');

  await tool(page, 'Rubber').click();
  const rubbed = kept(page, 'annotations.rub');
  await hand.pen([
    { x: 0.4, y: 0.12 },
    { x: 0.4, y: 0.18 },
  ]);
  await rubbed;
  await expect(strokes(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(strokes(page)).toHaveCount(2);

  await page.getByLabel('Rubs').selectOption('parts');
  const split = kept(page, 'annotations.rub');
  await hand.pen([
    { x: 0.4, y: 0.12 },
    { x: 0.4, y: 0.18 },
  ]);
  await split;
  await expect(strokes(page)).toHaveCount(3);
  await page.keyboard.press('Escape');

  await page.goto('about:blank');
  await host.restart();
  await readSample(page, host);
  await expect(strokes(page)).toHaveCount(3);
  const after = await partOf(paper(page), strokes(page).first());
  expect(after.left).toBeCloseTo(0.2, 2);
});

test('ink stands where it was drawn at every zoom and turn, and on the words of a turned page', async ({
  page,
}) => {
  const hand = await waysOf(page, paper(page));
  await tool(page, 'Highlighter pen').click();
  await hand.pen([
    { x: 0.2, y: 0.2 },
    { x: 0.5, y: 0.2 },
  ]);
  await expect(drawings(page)).toHaveCount(1);
  const before = await partOf(paper(page), strokes(page).first());
  await page.getByLabel('Size of the pages').selectOption('0.5');
  await expect
    .poll(async () => (await partOf(paper(page), strokes(page).first())).left)
    .toBeCloseTo(before.left, 2);
  await tool(page, 'Turn the pages').click();
  // a quarter turn clockwise: what was 20 % from the left is 20 % from the top
  await expect
    .poll(async () => (await partOf(paper(page), strokes(page).first())).top)
    .toBeCloseTo(before.left, 2);
  await tool(page, 'Pen').click();
  const turned = await waysOf(page, paper(page));
  await turned.pen([
    { x: 0.5, y: 0.1 },
    { x: 0.5, y: 0.3 },
  ]);
  await expect(drawings(page)).toHaveCount(2);
  for (let turn = 0; turn < 3; turn += 1) await tool(page, 'Turn the pages').click();
  await expect
    .poll(async () => (await partOf(paper(page), page.locator('.ink-dry-pen path'))).top)
    .toBeCloseTo(0.5, 2);
  const upright = await partOf(paper(page), page.locator('.ink-dry-pen path'));
  expect(upright.left).toBeCloseTo(0.1, 1);
  expect(upright.right).toBeCloseTo(0.3, 1);
});

test('Escape throws away the stroke in hand and nothing else; leaving the window keeps it', async ({
  page,
}) => {
  const hand = await waysOf(page, paper(page));
  const line = [
    { x: 0.2, y: 0.2 },
    { x: 0.4, y: 0.2 },
  ];
  await tool(page, 'Pen').click();
  await hand.penDown(line);
  await page.keyboard.press('Escape');
  await hand.penUp();
  await expect(page.locator('.ink-wet')).toHaveCount(0);
  await expect(strokes(page)).toHaveCount(0);
  await expect(tool(page, 'Pen')).toHaveAttribute('aria-pressed', 'true');
  const added = kept(page, 'annotations.add');
  await hand.penDown(line);
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await added;
  await expect(strokes(page)).toHaveCount(1);
  await hand.penUp();
  await expect(strokes(page)).toHaveCount(1);
});
