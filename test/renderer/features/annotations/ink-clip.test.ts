import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipToPage } from '../../../../renderer/features/annotations/ink-clip.ts';
import type { Rectangle } from '../../../../shared/domain/annotation-target.ts';
import type { InkPoint } from '../../../../shared/domain/ink-points.ts';

const page: Rectangle = [100, 200, 695, 1042];
const point = (x: number, y: number): InkPoint => ({ x, y, pressure: 0.5, time: 8 });
const places = (pieces: InkPoint[][]) =>
  pieces.map((piece) => piece.map(({ x, y }) => [Math.round(x), Math.round(y)]));

describe('a stroke over the edge of the page', () => {
  it('ends at the edge, and begins again where it comes back', () => {
    const stroke = [point(110, 300), point(90, 300), point(90, 400), point(110, 400)];
    expect(places(clipToPage(stroke, page))).toEqual([
      [
        [110, 300],
        [100, 300],
      ],
      [
        [100, 400],
        [110, 400],
      ],
    ]);
  });

  it('is cut on both sides where one step crosses the whole page', () => {
    expect(places(clipToPage([point(0, 500), point(1_000, 500)], page))).toEqual([
      [
        [100, 500],
        [695, 500],
      ],
    ]);
  });

  it('is nothing where all of it lies beside the page', () => {
    expect(clipToPage([point(0, 0), point(50, 50)], page)).toEqual([]);
    expect(clipToPage([], page)).toEqual([]);
  });

  it('lies on the page, with every point that was on it, and a stroke on the page is left as it is', () => {
    const coordinate = fc.double({ min: -500, max: 1_500, noNaN: true });
    const stroke = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 40 });
    const isOn = ({ x, y }: InkPoint) =>
      x >= page[0] - 1e-9 && x <= page[2] + 1e-9 && y >= page[1] - 1e-9 && y <= page[3] + 1e-9;
    fc.assert(
      fc.property(stroke, (some) => {
        const points = some.map(([x, y]) => point(x, y));
        const pieces = clipToPage(points, page);
        expect(pieces.flat().every(isOn)).toBe(true);
        const inside = points.filter(isOn);
        const kept = new Set(pieces.flat());
        expect(inside.filter((one) => !kept.has(one))).toEqual([]);
        if (points.length > 0 && inside.length === points.length)
          expect(pieces.flat().map(({ x, y }) => [x, y])).toEqual(points.map(({ x, y }) => [x, y]));
      }),
    );
  });
});
