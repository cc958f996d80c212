import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endOfRow,
  layoutPages,
  mostSeen,
  type PageSize,
  pageAt,
  pageGap,
  placeAt,
  topOf,
  zoomOf,
} from '../../../renderer/pdf/page-layout.ts';

const portrait = { width: 600, height: 840 };
const landscape = { width: 840, height: 600 };
const room = { width: 624, height: 500 };
const pack = [portrait, portrait, landscape, portrait];

const anySize: fc.Arbitrary<PageSize> = fc.record({
  width: fc.integer({ min: 50, max: 3000 }),
  height: fc.integer({ min: 50, max: 3000 }),
});
const anyFit = fc.oneof(
  fc.constantFrom('width' as const, 'page' as const),
  fc.double({ min: 0.25, max: 8, noNaN: true }),
);

describe('where pages stand before the file is open', () => {
  it('fits the common page to the column and shrinks a wide table into it', () => {
    const { boxes, width } = layoutPages(pack, { fit: 'width', quarterTurns: 0 }, room);
    expect(boxes.map((box) => [box.width, box.height])).toEqual([
      [600, 840],
      [600, 840],
      [600, 428],
      [600, 840],
    ]);
    expect(width).toBe(624);
    expect(boxes[1]?.top).toBe(pageGap + 840 + pageGap);
  });

  it('shows a whole page where that is asked for', () => {
    const { boxes } = layoutPages(pack, { fit: 'page', quarterTurns: 0 }, room);
    expect(boxes[0]?.height).toBe(room.height - 2 * pageGap);
    expect(boxes[2]?.width).toBeLessThanOrEqual(room.width - 2 * pageGap);
  });

  it('turns width and height with the pages', () => {
    const { boxes } = layoutPages([portrait], { fit: 1, quarterTurns: 1 }, room);
    expect(boxes[0]).toMatchObject({ width: 1120, height: 800 });
    expect(boxes[0]?.left).toBe(pageGap);
  });

  it('says what a fit comes to, for the common page', () => {
    expect(zoomOf(pack, { fit: 'width', quarterTurns: 0 }, room)).toBeCloseTo(0.75);
    expect(zoomOf(pack, { fit: 2, quarterTurns: 0 }, room)).toBe(2);
  });

  it('never lets pages overlap or hang out of the sheet, whatever their sizes', () => {
    fc.assert(
      fc.property(
        fc.array(anySize, { minLength: 1, maxLength: 40 }),
        anyFit,
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(1, 1.25, 2),
        (sizes, fit, quarterTurns, ratio) => {
          const { boxes, width, height } = layoutPages(sizes, { fit, quarterTurns }, room, ratio);
          let end = 0;
          for (const box of boxes) {
            expect(box.top).toBeGreaterThanOrEqual(end + pageGap - 0.001);
            expect(box.left + box.width).toBeLessThanOrEqual(width + 0.001);
            end = box.top + box.height;
          }
          expect(height).toBeCloseTo(end + pageGap);
        },
      ),
    );
  });
});

describe('U1: the place I left off', () => {
  const { boxes } = layoutPages(pack, { fit: 'width', quarterTurns: 0 }, room);

  it('at the top of a page shows the gap above it and belongs to that page', () => {
    const top = topOf(boxes, { index: 2, offsetPerMille: 0 });
    expect(placeAt(boxes, top)).toEqual({ index: 2, offsetPerMille: 0 });
    expect(pageAt(boxes, top)).toBe(2);
  });

  it('is found again to the line after zooming and resizing', () => {
    fc.assert(
      fc.property(
        fc.array(anySize, { minLength: 1, maxLength: 30 }),
        fc.nat(29),
        fc.integer({ min: 0, max: 999 }),
        anyFit,
        (sizes, wanted, offsetPerMille, fit) => {
          const laid = layoutPages(sizes, { fit, quarterTurns: 0 }, room);
          const place = { index: wanted % sizes.length, offsetPerMille };
          const top = topOf(laid.boxes, place);
          // half a thousandth of a page, or a pixel on tiny pages
          const again = topOf(laid.boxes, placeAt(laid.boxes, top));
          const { height } = laid.boxes[place.index] ?? { height: 0 };
          expect(Math.abs(again - top)).toBeLessThanOrEqual(Math.max(pageGap, height / 1000));
        },
      ),
    );
  });

  it('names the page that fills most of the window, not the sliver above it', () => {
    const sliver = topOf(boxes, { index: 1, offsetPerMille: 0 }) - 40;
    expect(mostSeen(boxes, sliver, 500)).toBe(1);
  });
});

describe('two pages side by side', () => {
  const view = { fit: 'width' as const, quarterTurns: 0, twoPages: true };

  it('stand in rows, the first with the second, and share the width', () => {
    const { boxes, width } = layoutPages(pack, view, room);
    const [first, second, third, last] = boxes;
    expect([first?.top, second?.top]).toEqual([pageGap, pageGap]);
    expect(third?.top).toBe((first?.bottom ?? 0) + pageGap);
    expect(last?.top).toBe(third?.top);
    expect((second?.left ?? 0) - (first?.left ?? 0)).toBe((first?.width ?? 0) + pageGap);
    expect((second?.left ?? 0) + (second?.width ?? 0)).toBeLessThanOrEqual(width - pageGap);
    expect(zoomOf(pack, view, room)).toBeLessThan(0.5);
  });

  it('never overlap, and every place is found in its row, whatever their sizes', () => {
    fc.assert(
      fc.property(fc.array(anySize, { minLength: 1, maxLength: 41 }), anyFit, (sizes, fit) => {
        const { boxes, width } = layoutPages(sizes, { ...view, fit }, room);
        boxes.forEach((box, index) => {
          const before = boxes[index - 1];
          const isRight = index % 2 === 1;
          if (isRight)
            expect(box.left).toBeGreaterThanOrEqual((before?.left ?? 0) + (before?.width ?? 0));
          else if (before) expect(box.top).toBeGreaterThanOrEqual(before.bottom + pageGap - 0.001);
          expect(box.left + box.width).toBeLessThanOrEqual(width + 0.001);
          const row = index - (index % 2);
          expect(pageAt(boxes, topOf(boxes, { index, offsetPerMille: 0 }))).toBe(row);
          expect(endOfRow(boxes, row)).toBe(Math.min(row + 1, boxes.length - 1));
        });
      }),
    );
  });
});
