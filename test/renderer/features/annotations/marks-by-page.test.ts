import { describe, expect, it } from 'vitest';
import { markName } from '../../../../renderer/features/annotations/mark-names.ts';
import { markUnder } from '../../../../renderer/features/annotations/mark-under.ts';
import { nextMark } from '../../../../renderer/features/annotations/marking-acts.ts';
import { marksByPage } from '../../../../renderer/features/annotations/marks-by-page.ts';
import { besideBox } from '../../../../renderer/features/annotations/use-beside.ts';
import type { Mark } from '../../../../shared/contract/annotations.ts';
import type { Place } from '../../../../shared/domain/annotation-target.ts';
import { aMark } from '../../../builders/fake-marks.ts';

const markOn = (id: string, pdfPages: number[], place: Partial<Place> = {}): Mark =>
  aMark({
    id,
    place: {
      ...aMark().place,
      parts: pdfPages.map((pdfPage) => ({
        pdfPage,
        quads: [[72, 712, 200, 712, 72, 700, 200, 700]],
      })),
      ...place,
    },
  });

describe('the marks of a page', () => {
  it('are those with a part on it; a mark over a page break stands on both and begins once', () => {
    const pages = marksByPage([markOn('one', [1]), markOn('two', [1, 2])]);
    expect(pages.get(1)?.map(({ mark, begins }) => [mark.id, begins])).toEqual([
      ['one', true],
      ['two', true],
    ]);
    expect(pages.get(2)?.map(({ mark, begins }) => [mark.id, begins])).toEqual([['two', false]]);
  });

  it.each(['check', 'gone', 'left'] as const)(
    'a place to be checked (%s) is never drawn',
    (state) => {
      expect(marksByPage([markOn('one', [1], { state })]).size).toBe(0);
      expect(nextMark([markOn('one', [1], { state })], null, 1, 1)).toBeNull();
    },
  );
});

describe('J and K', () => {
  const marks = [markOn('a', [1]), markOn('b', [3]), markOn('c', [3]), markOn('d', [7])];
  it.each([
    { selected: 'a', direction: 1, to: 'b' },
    { selected: 'd', direction: 1, to: undefined },
    { selected: 'b', direction: -1, to: 'a' },
    { selected: null, direction: 1, to: 'd' },
    { selected: null, direction: -1, to: 'c' },
  ] as const)('from $selected by $direction to $to', ({ selected, direction, to }) => {
    expect(nextMark(marks, selected, 5, direction)?.id).toBe(to);
  });
});

describe('a press on the page', () => {
  const old = markOn('01', [1]);
  const young = markOn('02', [1]);
  it('takes the youngest of the marks under it', () => {
    expect(markUnder([young, old], { pdfPage: 1, point: [100, 705] })?.id).toBe('02');
  });
  it('takes none beside them or on another page', () => {
    expect(markUnder([old, young], { pdfPage: 1, point: [100, 690] })).toBeNull();
    expect(markUnder([old, young], { pdfPage: 2, point: [100, 705] })).toBeNull();
  });
});

describe('a mark is told in words', () => {
  it.each([
    [{}, 'Highlight, yellow: “The pool opens at noon”'],
    [{ text: 'Ask why' }, 'Highlight, yellow: “The pool opens at noon”, note: Ask why'],
    [{ kind: 'note', colour: 'pink', text: 'Ask why' }, 'Note, pink: Ask why'],
    [{ kind: 'bookmark' }, 'Bookmark'],
    [
      { kind: 'strike', place: { ...aMark().place, state: 'likely' } },
      'Strike-out, yellow: “The pool opens at noon”, likely place',
    ],
  ] as [Partial<Mark>, string][])('%o', (part, name) => {
    expect(markName(aMark(part))).toBe(name);
  });
});

describe('what stands beside words never covers them while there is room', () => {
  const size = { width: 300, height: 100 };
  const room = { width: 1000, height: 700 };
  const box = (top: number, bottom: number) => ({ left: 400, right: 600, top, bottom });
  it('below them', () => {
    expect(besideBox(box(200, 220), size, room)).toEqual({ left: 400, top: 228 });
  });
  it('above them at the foot of the window', () => {
    expect(besideBox(box(640, 660), size, room)).toEqual({ left: 400, top: 532 });
  });
  it('inside the window, wherever they went', () => {
    for (const place of [box(-900, -800), box(2000, 2100), box(0, 700)]) {
      const { left, top } = besideBox({ ...place, left: 950 }, size, room);
      expect(left + size.width).toBeLessThanOrEqual(room.width);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top + size.height).toBeLessThanOrEqual(room.height);
    }
  });
});
