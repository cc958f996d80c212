import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { callFrom } from './page-call.ts';
import { restingBox } from './resting.ts';
import { readSample } from './steps.ts';

// tall enough for the foot of one page and the head of the next
test.use({ viewport: { width: 1280, height: 1500 } });

const run = (page: Page, words: string | RegExp): Locator =>
  page.locator('.page-words span[dir]', { hasText: words });
const chosen = (page: Page): Promise<string> =>
  page.evaluate(() => (document.getSelection()?.toString() ?? '').replace(/\s+/g, ' ').trim());
const names = (page: Page): Promise<string[]> =>
  page
    .locator('.page-list .mark-handle')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));

test.beforeEach(async ({ page, host }) => {
  await readSample(page, host);
});

test('a passage over a page break is one mark, drawn on both pages', async ({ page }) => {
  const list = page.locator('.page-list');
  await list.evaluate((element) => {
    const second = element.querySelectorAll<HTMLElement>('.page')[1];
    element.scrollTop = Number.parseFloat(second?.style.top ?? '0') - element.clientHeight / 2;
  });
  await restingBox(list.locator('.page').nth(1));
  const linesInSight = () =>
    page.evaluate(() => {
      const box = document.querySelector('.page-list')?.getBoundingClientRect();
      const pages = [...document.querySelectorAll<HTMLElement>('.page')];
      const seen = pages.map((one) =>
        [...one.querySelectorAll<HTMLElement>('.page-words span[dir]')]
          .map((words) => words.getBoundingClientRect())
          .filter(
            (at) => box && at.top > box.top + 5 && at.bottom < box.bottom - 5 && at.width > 30,
          )
          .map(({ left, top, right, bottom }) => ({ left, right, y: (top + bottom) / 2 })),
      );
      return seen.filter((lines) => lines.length > 0);
    });
  await expect.poll(async () => (await linesInSight()).length).toBe(2);
  const spots = await linesInSight();
  const from = spots[0]?.at(-1);
  const to = spots[1]?.[0];
  if (!from || !to) throw new Error('no page break in sight');
  await page.mouse.move(from.left + 2, from.y);
  await page.mouse.down();
  await page.mouse.move(to.right - 2, to.y, { steps: 12 });
  await page.mouse.up();
  await expect.poll(() => chosen(page)).not.toBe('');
  const words = await chosen(page);
  await page.locator('.page-list').focus();
  await page.keyboard.press('1');
  await expect(page.locator('.page:has(.page-marks polygon)')).toHaveCount(2);
  const [name, ...others] = await names(page);
  expect(new Set(others)).toEqual(new Set(others.length === 0 ? [] : [name]));
  const hash = /#\/read\/([0-9a-f]+)/.exec(new URL(page.url()).hash)?.[1] ?? '';
  const keptMarks = () => callFrom(page, 'annotations.list', { hash });
  const pagesOf = async () =>
    (await keptMarks()).map(({ place }) => place.parts.map(({ pdfPage }) => pdfPage));
  await expect.poll(pagesOf).toEqual([[1, 2]]);
  const kept = await keptMarks();
  // the foot of the page between is no part of the words
  const letters = (text: string) => text.replace(/\s/g, '');
  expect(letters(kept[0]?.quote.exact ?? '')).toBe(letters(words).replace(/Page\d+/, ''));
});

test('two presses choose a word, three a paragraph', async ({ page }) => {
  const line = run(page, /Any other items of business/).first();
  await line.scrollIntoViewIfNeeded();
  const box = await restingBox(line);
  await page.mouse.dblclick(box.x + 45, box.y + box.height / 2);
  await expect.poll(() => chosen(page)).toBe('other');
  await page.mouse.click(box.x + 45, box.y + box.height / 2, { clickCount: 3 });
  await expect
    .poll(() => chosen(page))
    .toMatch(
      /^Any other items of business which .* as matters of urgency because of .* involved\.$/,
    );
});

test('a text box is typed where it stands: no key is lost, it grows, and it turns with the page', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Text box', exact: true }).click();
  const paper = await restingBox(page.locator('.page').first());
  await page.mouse.click(paper.x + 200, paper.y + 300);
  // at once: nothing is waited for between the press and the keys
  await page.keyboard.type('Nobody knows what the officers mean by this, or by the table below it');
  const field = page.getByRole('textbox', { name: 'Words of the text box' });
  await expect(field).toHaveValue(
    'Nobody knows what the officers mean by this, or by the table below it',
  );
  const box = await restingBox(field);
  expect(Math.abs(box.x - paper.x - 200)).toBeLessThan(3);
  expect(Math.abs(box.y - paper.y - 300)).toBeLessThan(3);
  const isWhole = () =>
    field.evaluate((element) => element.scrollHeight <= element.clientHeight + 1);
  await expect.poll(isWhole).toBe(true);
  await page.keyboard.press('Escape');
  const mark = page.locator('.mark-handle-textBox');
  await expect(mark).toHaveAccessibleName(/^Text box, yellow: Nobody knows/);

  await page.getByRole('button', { name: /^Turn/ }).first().click();
  await restingBox(mark);
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(field).toHaveCSS('writing-mode', 'vertical-rl');
  const [turned, drawn] = [await restingBox(field), await restingBox(mark)];
  expect(turned.height).toBeGreaterThan(turned.width);
  expect(Math.abs(turned.x - drawn.x)).toBeLessThan(2);
});

test('in the text-only view a note belongs to a paragraph, and a text box is refused in words', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Text/ }).first().click();
  const words = page.locator('.text-view');
  await expect(words.locator('.text-page p').first()).toBeVisible();
  await words.locator('.text-page p').first().click();
  await page.keyboard.press('t');
  await expect(page.getByText(/^A text box needs the page as drawn/)).toBeAttached();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('Who chairs?');
  await page.keyboard.press('Escape');
  await expect(words.getByRole('button', { name: /“.+”, note: Who chairs\?$/ })).toHaveCount(1);
});
