import type { Page } from '@playwright/test';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { restingBox } from './resting.ts';
import { goToPage, readSample } from './steps.ts';

/** Where the paper stands in the window, and how high that is. CSS pixels. */
const paper = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('.page-list')?.getBoundingClientRect();
    return { top: box?.top ?? 0, bottom: box?.bottom ?? 0, window: window.innerHeight };
  });

test('the paper keeps its room: it does not move while marks are made, and keeps half of a narrow window', async ({
  page,
  host,
}) => {
  await readSample(page, host);
  await goToPage(page, '9');

  await test.step('the first mark, what is said of it, and Undo move nothing', async () => {
    await restingBox(page.locator('.page-list'));
    const before = await paper(page);
    await page.getByRole('region', { name: 'Pages', exact: true }).focus();
    await page.keyboard.press('b');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(page.getByRole('banner').getByText(/^Undone:/)).toBeVisible();
    await restingBox(page.locator('.page-list'));
    expect(await paper(page)).toEqual(before);
  });

  for (const { words, width, height, type } of [
    { words: '820 wide', width: 820, height: 1180, type: 100 },
    { words: '820 wide and low', width: 820, height: 700, type: 100 },
    { words: 'type of 200 %', width: 1280, height: 900, type: 200 },
  ])
    await test.step(`half the window is the paper’s: ${words}`, async () => {
      await page.setViewportSize({ width, height });
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = `${percent}%`;
      }, type);
      await expect
        .poll(async () => {
          const { top, bottom, window } = await paper(page);
          return bottom <= window && bottom - top >= window / 2;
        })
        .toBe(true);
      await expectNoAxeFindings(page, words);
      await page.screenshot({ path: test.info().outputPath(`${width}-${height}.png`) });
    });
});
