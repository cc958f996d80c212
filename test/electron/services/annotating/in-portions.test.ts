import { afterEach, beforeEach, expect, it } from 'vitest';
import { targetId } from '../../../../electron/services/annotating/write-mark.ts';
import { createAnnotations } from '../../../../electron/services/annotations.ts';
import {
  type ACouncil,
  aCouncil,
  packHash,
  revisedHash,
  withMeeting,
} from '../../../builders/a-council.ts';
import { aNewMark } from '../../../builders/a-mark.ts';

let council: ACouncil;
let ids: string[];
/** The rows of the largest change since marks were made. */
let most: number;

const annotations = () =>
  createAnnotations({
    ...council,
    marks: council.reads.marks,
    anchor: () => ({ quote, place: placeOf('original', null) }),
    clock: () => new Date('2025-02-10T09:00:00Z'),
  });
const quote = { exact: 'Harbour fees', prefix: '', suffix: '', hint: null };
const placeOf = (state: 'original' | 'likely', from: string | null) => ({
  parts: [{ pdfPage: 2, point: [9, 9] as [number, number] }],
  shift: [0, 0] as [number, number],
  start: null,
  end: null,
  textModel: 1,
  state,
  confidence: null,
  from,
});

beforeEach(async () => {
  council = withMeeting(aCouncil());
  const marks = Array.from({ length: 120 }, () => aNewMark());
  ids = marks.map(({ id }) => id);
  for (const mark of marks) await annotations()['annotations.add'](mark);
  council.personal.change({ name: 'Moothall' }, 'Carried', (tx) => {
    for (const mark of ids)
      tx.set('annotationTarget', targetId(mark, revisedHash), {
        mark,
        hash: revisedHash,
        quote,
        place: placeOf('likely', packHash),
      });
  });
  most = 0;
  council.personal.on((changed) => {
    most = Math.max(most, changed.get('annotationTarget')?.size ?? 0);
  });
});
afterEach(() => council.remove());

const states = () => [...new Set(council.reads.marks(revisedHash).map(({ place }) => place.state))];

it('hundreds of places are settled a portion at a time, and all of them are one step of Undo', async () => {
  await annotations()['annotations.settle']({ hash: revisedHash, ids, as: 'accepted' });
  expect([states(), most]).toEqual([['accepted'], 25]);
  council.personal.undo({ name: 'Me' });
  expect(states()).toEqual(['likely']);
});

it('hundreds of marks are removed a portion at a time, and all of them come back with one Undo', async () => {
  await annotations()['annotations.remove']({ ids });
  expect(council.reads.marks(packHash)).toEqual([]);
  // each of them has a place in two files
  expect(most).toBe(50);
  expect(council.personal.next().undo).toBe('Removed: 120 notes');
  council.personal.undo({ name: 'Me' });
  expect(council.reads.marks(packHash)).toHaveLength(120);
});
