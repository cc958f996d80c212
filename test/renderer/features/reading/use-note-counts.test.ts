import { expect, it } from 'vitest';
import { noteCounts } from '../../../../renderer/features/reading/use-note-counts.ts';
import { aHash, aMeetingDetail } from '../../../builders/a-meeting-detail.ts';
import { aMark } from '../../../builders/fake-marks.ts';

const on = (pdfPage: number, state: 'original' | 'check' = 'original') => {
  const mark = aMark();
  const parts = [{ pdfPage, point: [72, 700] as [number, number] }];
  return { ...mark, place: { ...mark.place, parts, state } };
};

it('counts the notes on the pages of an item, and none that is still to be placed', () => {
  const marks = [on(5), on(6), on(7, 'check'), on(1)];
  const counts = noteCounts(marks, aMeetingDetail(), aHash());
  expect([...counts]).toEqual([['item-2', 2]]);
});
