import { afterEach, beforeEach, expect, it } from 'vitest';
import { anchorPassage } from '../../../../electron/papers/anchoring/anchor-passage.ts';
import { createAnnotations } from '../../../../electron/services/annotations.ts';
import { pageModelsOf } from '../../../../electron/services/carrying/page-models-of.ts';
import { type ACouncil, aCouncil, packHash, withMeeting } from '../../../builders/a-council.ts';
import { aNewMark, aStroke } from '../../../builders/a-mark.ts';

let council: ACouncil;
beforeEach(() => {
  council = withMeeting(aCouncil());
});
afterEach(() => council.remove());

const service = () =>
  createAnnotations({
    ...council,
    marks: council.reads.marks,
    anchor: (hash, passage) => anchorPassage(pageModelsOf(council.papers, hash), passage),
    clock: () => new Date('2025-02-10T09:00:00Z'),
  });

it('a stroke is taken from no other drawing, whichever call names it', async () => {
  const stroke = aStroke();
  const own = aStroke();
  const drawing = aNewMark({ kind: 'pen', strokes: [stroke] });
  const other = aNewMark({ kind: 'pen', strokes: [own] });
  for (const mark of [drawing, other]) await service()['annotations.add'](mark);
  const at = { id: other.id, hash: packHash };
  const parts = [{ pdfPage: 2, rect: [0, 0, 9, 9] as [number, number, number, number] }];
  const refused = expect.objectContaining({ code: 'invalidInput' });
  const thief = aNewMark({ kind: 'pen', strokes: [stroke] });
  expect(() => service()['annotations.add'](thief)).toThrow(refused);
  expect(() => service()['annotations.addStroke']({ ...at, stroke, parts })).toThrow(refused);
  expect(() =>
    service()['annotations.rub']({ ...at, gone: [own.id], left: [stroke], parts }),
  ).toThrow(refused);
  const strokes = council.personal.rows('inkStroke').map(({ id, annotation }) => [id, annotation]);
  expect(new Map(strokes as [string, string][])).toEqual(
    new Map([
      [stroke.id, drawing.id],
      [own.id, other.id],
    ]),
  );
  expect(council.personal.rows('annotation')).toHaveLength(2);
});
