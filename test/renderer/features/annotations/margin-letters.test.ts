import { expect, it } from 'vitest';
import { lettersInMargin } from '../../../../renderer/features/annotations/margin-letters.ts';
import { makeHandle } from '../../../../renderer/features/annotations/mark-handle.ts';
import { markUnder } from '../../../../renderer/features/annotations/mark-under.ts';
import type { Mark } from '../../../../shared/contract/annotations.ts';
import { aMark } from '../../../builders/fake-marks.ts';

const idOf = (number: number): string => `01900000-0000-7000-8000-00000000000${number}`;

/** The letters that are shown, for marks whose lines begin at these heights of the page. */
function letters(marks: { top: number; fields?: Partial<Mark> }[]): string[] {
  const handles = marks.map(({ top, fields = {} }, index) => {
    const mark = { ...aMark({ id: idOf(index) }), text: '', ...fields };
    const handle = makeHandle({ mark, parts: mark.place.parts, begins: true });
    handle.element.style.top = `${top}px`;
    return handle;
  });
  lettersInMargin(handles);
  return handles.flatMap(({ letter }) =>
    letter && !letter.hidden
      ? [`${letter.textContent}@${letter.style.top}/${letter.style.getPropertyValue('--place')}`]
      : [],
  );
}

it('marks of one colour on one line share a letter that counts them; others stand beside it', () => {
  expect(
    letters([
      { top: 100 },
      { top: 103 },
      { top: 104, fields: { colour: 'green' } },
      { top: 101 },
      { top: 140 },
    ]),
  ).toEqual(['Y3@100px/0', 'G@100px/1', 'Y@140px/0']);
});

it('pressing again reaches the mark that lies below the one in hand, and comes around', () => {
  const marks = [1, 2, 3].map((number) => aMark({ id: idOf(number) }));
  const [x1, y1] = [75, 695];
  const spot = {
    pdfPage: marks[0]?.place.parts[0]?.pdfPage ?? 0,
    point: [x1, y1] as [number, number],
  };
  const first = marks[0]?.place.parts[0];
  if (!first || !('quads' in first)) throw new Error('the mark lies on no words');
  const [quad] = first.quads;
  if (quad) spot.point = [(quad[0] + quad[2]) / 2, (quad[1] + quad[5]) / 2];
  let held: string | null = null;
  const reached = [0, 1, 2, 3].map(() => (held = markUnder(marks, spot, held)?.id ?? null));
  expect(reached).toEqual([idOf(3), idOf(2), idOf(1), idOf(3)]);
});
