import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { aCopy } from '../builders/annotated-copies.ts';
import { aCopyMark, markId } from '../builders/annotated-marks.ts';
import { expect, test } from './fixture.ts';
import { comeIn, openPack, samplePack } from './steps.ts';

test.use({ begins: 'empty' });

/** Empty paper at the foot of page 1, in points from its lower left corner. */
const spot = { x: 110, y: 26 };
const white = [255, 255, 255];

/** What pdf.js has drawn there: the page alone, without the marks that lie over it. */
const drawn = (page: Page): Promise<number[]> =>
  page
    .locator('.page-list .page')
    .first()
    .evaluate((element, { x, y }) => {
      const canvas = element.querySelector('canvas.page-canvas');
      if (!(canvas instanceof HTMLCanvasElement)) return [];
      const copy = document.createElement('canvas');
      copy.width = canvas.width;
      copy.height = canvas.height;
      const context = copy.getContext('2d');
      context?.drawImage(canvas, 0, 0);
      const scale = canvas.width / 595;
      const at = context?.getImageData(x * scale, canvas.height - y * scale, 1, 1).data;
      return [...(at ?? [])].slice(0, 3);
    }, spot);

test('a note inside the file that is taken over stands on the page once, and Undo gives it back', async ({
  page,
  host,
}, info) => {
  const { x, y } = spot;
  const quad = [x - 30, y + 5, x + 30, y + 5, x - 30, y - 5, x + 30, y - 5] as const;
  const mark = aCopyMark({
    ...{ id: markId(1), colour: 'pink', text: 'Ask about the foot of the page' },
    parts: [{ pdfPage: 1, quads: [[...quad]] }],
  });
  const copy = info.outputPath('pack with my notes.pdf');
  await writeFile(copy, (await aCopy(new Uint8Array(await readFile(samplePack)), [mark])).bytes);
  await comeIn(page, host);
  await openPack(page, copy);
  await page.getByRole('link', { name: /^Open the meeting/ }).click();
  await page.getByRole('link', { name: 'Read the pack' }).click();
  const marks = page.locator('.page-list .mark-handle');
  await expect.poll(() => drawn(page)).toHaveLength(3);
  await expect.poll(() => drawn(page)).not.toEqual(white);
  await expect(marks).toHaveCount(0);

  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(marks).toHaveCount(1);
  await expect.poll(() => drawn(page)).toEqual(white);

  // opened anew, it is still one
  await page.reload();
  await expect(marks).toHaveCount(1);
  await expect.poll(() => drawn(page)).toEqual(white);

  await page.keyboard.press('Control+z');
  await expect(marks).toHaveCount(0);
  await expect.poll(() => drawn(page)).not.toEqual(white);
});
