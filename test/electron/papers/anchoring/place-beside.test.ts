import { describe, expect, it } from 'vitest';
import { anchorPassage } from '../../../../electron/papers/anchoring/anchor-passage.ts';
import { reAnchor } from '../../../../electron/papers/anchoring/re-anchor.ts';
import type { MarkPart } from '../../../../shared/domain/annotation-target.ts';
import type { PageModel } from '../../../../shared/domain/page-model.ts';
import { aPageModel, modelsOf } from '../../../builders/a-page-model.ts';

const ferry = ['The ferry timetable was discussed at length by members.', 'They asked for more.'];
const roads = ['Gritting of roads in winter cost more than in any year.', 'It was a hard one.'];
const salt = ['The depot at the old harbour holds four hundred tons.', 'More is on its way.'];
const letter = ['A letter of the harbour master was read out at the end.', 'It is printed here.'];
/** Pages from their lines, numbered at their foot. */
const setAs = (...texts: string[][]): PageModel[] =>
  texts.map((lines, index) => aPageModel(index + 1, [...lines, `§Page ${index + 1}`]));
const old = setAs(ferry, roads, [], salt);

async function carried(
  part: MarkPart,
  next: PageModel[],
  exact = '',
  shift: [number, number] = [0, 0],
) {
  const passage = { pdfPage: part.pdfPage, exact, prefix: '', suffix: '', parts: [part] };
  const held = anchorPassage(modelsOf(old), passage);
  const mark = { mark: 'm', ...held, place: { ...held.place, shift } };
  const [placed] = await reAnchor({ from: 'a'.repeat(64), old, next }, [mark]);
  if (placed === undefined) throw new Error('lost');
  return placed;
}
const drawing: MarkPart = { pdfPage: 2, rect: [300, 770, 400, 810] };

describe('a drawing, note or text box', () => {
  it('stands where it stood on a page that is the same, whatever its number', async () => {
    const { place } = await carried(drawing, setAs(ferry, letter, roads, [], salt));
    expect(place).toMatchObject({
      state: 'sure',
      parts: [{ pdfPage: 3, rect: [300, 770, 400, 810] }],
      shift: [0, 0],
    });
  });

  it('goes with the line beside it on a page that was set anew, strokes and all', async () => {
    const pushed = setAs(ferry, ['Added on the day:', 'a line,', ...roads], [], salt);
    const { place, quote } = await carried(drawing, pushed, '', [5, 0]);
    expect(place).toMatchObject({
      state: 'likely',
      parts: [{ pdfPage: 2, rect: [300, 740, 400, 780] }],
      shift: [5, -30],
    });
    expect(quote.exact).toBe(roads[0]);
  });

  it('goes to the page that its line went to', async () => {
    const moved = setAs(ferry, letter, [...salt, ...roads], []);
    const { place } = await carried({ pdfPage: 2, point: [500, 800] }, moved);
    expect(place).toMatchObject({ state: 'likely', parts: [{ pdfPage: 3, point: [500, 770] }] });
  });

  it('is gone with its page, and keeps the words it stood beside', async () => {
    const { place, quote } = await carried(drawing, setAs(ferry, [], salt));
    expect([place.state, place.parts, quote.exact]).toEqual(['gone', [], roads[0]]);
  });

  it('on a picture of a page is only proposed: nobody looked whether the picture is the same', async () => {
    const onScan: MarkPart = { pdfPage: 3, rect: [100, 100, 200, 200] };
    const { place } = await carried(onScan, setAs(letter, ferry, roads, [], salt));
    expect(place).toMatchObject({ state: 'check', parts: [{ ...onScan, pdfPage: 4 }] });
    const without = await carried(onScan, setAs(ferry, roads, salt));
    expect(without.place.state).toBe('gone');
  });

  it('is only proposed on a page that is turned now', async () => {
    const next = setAs(ferry, roads, [], salt).map((page) => ({ ...page, rotate: 90 }));
    expect((await carried(drawing, next)).place.state).toBe('check');
  });
});

it('a mark on page furniture goes by its page, and is never sure', async () => {
  // "Page 2" in the third line of the page
  const part: MarkPart = { pdfPage: 2, quads: [[57, 779, 93, 779, 57, 768, 93, 768]] };
  const same = await carried(part, old, 'Page 2');
  expect(same.place).toMatchObject({ state: 'likely', parts: [part] });
  const renumbered = await carried(part, setAs(ferry, letter, roads, [], salt), 'Page 2');
  expect(renumbered.place).toMatchObject({ state: 'check', parts: [{ pdfPage: 3 }] });
});
