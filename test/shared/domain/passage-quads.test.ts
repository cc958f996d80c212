import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../shared/domain/page-model.ts';
import { pageStream, printedWords, spansBetween } from '../../../shared/domain/page-stream.ts';
import { boundsOf, charactersUnder, quadsBetween } from '../../../shared/domain/passage-quads.ts';
import { anItem, aPageModel } from '../../builders/a-page-model.ts';

const page = aPageModel(1, [
  'The rate rose to 49.6 %, 6.5 points',
  '§Page 12',
  'above the average of the county.',
  'Costs – as told – fell.',
]);
const length = pageStream(page).text.length;
const stretch = fc
  .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: length }))
  .map(([start, count]) => ({ start, end: Math.min(length, start + count) }));

/** The page turned by quarters: words run upwards, from right to left, downwards. */
function turned(quarters: number): PageModel {
  const [dx, dy] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][quarters] ?? [1, 0];
  const items = page.items.map((item, index) => ({
    ...item,
    x: 300 + index * 15 * (dy ?? 0),
    y: 400 - index * 15 * (dx ?? 0),
    dx: dx ?? 1,
    dy: dy ?? 0,
  }));
  return { ...page, items };
}

describe('what a stretch of words covers', () => {
  it.each([0, 1, 2, 3])('holds just those letters, words turned by %i quarters', (quarters) => {
    const model = turned(quarters);
    fc.assert(
      fc.property(stretch, ({ start, end }) => {
        const under = new Set<number>();
        for (const quad of quadsBetween(model, start, end)) {
          const found = charactersUnder(model, [boundsOf(quad)]);
          for (let at = found?.start ?? 0; at < (found?.end ?? 0); at += 1) under.add(at);
        }
        const expected = Array.from({ length: end - start }, (_, index) => start + index);
        expect([...under].sort((one, other) => one - other)).toEqual(expected);
      }),
    );
  });

  it('is upper left, upper right, lower left, lower right as the words run', () => {
    const [quad] = quadsBetween(aPageModel(1, ['Costs']), 0, 5);
    const [x1, y1, x2, y2, x3, y3, x4, y4] = quad ?? [];
    expect([x1, x3, y1, y3]).toEqual([57, 57, y2, y4]);
    expect([x2, x4]).toEqual([x4, 57 + 5 * 6]);
    expect((y1 ?? 0) > (y3 ?? 0)).toBe(true);
  });

  it('is one piece where runs of one line follow each other, two where they stand in columns', () => {
    const words = (x: number): PageModel => ({
      ...page,
      items: [anItem('Costs'), anItem('fell', { x })],
    });
    expect(quadsBetween(words(57 + 33), 0, 9)).toHaveLength(1);
    expect(quadsBetween(words(57 + 130), 0, 9)).toHaveLength(2);
  });

  it('leaves page furniture out', () => {
    const [above, below] = quadsBetween(page, 0, length);
    expect([above?.[1], below?.[1]]).toEqual([800 + 0.8 * 12, 770 + 0.8 * 12]);
    expect(printedWords(spansBetween(page, 0, 36))).toBe(
      'The rate rose to 49.6 %, 6.5 points above the',
    );
  });
});
