import { expect, it } from 'vitest';
import {
  byNewestYear,
  nextYearKey,
  programmeYear,
  yearLabel,
} from '../../../shared/domain/programme-year.ts';

const slot = (date: string | null) => ({ when: '', date, cancelled: false, movedFrom: null });

it('is the year of most days, whatever year the paper was printed in', () => {
  const days = ['2024-07-11', '2025-04-17', '2025-06-20'].map(slot);
  expect(programmeYear({ slots: days, lastUpdated: '2025-06-01' }, '2025-06-20')).toBe('24');
});

it('is told by the last change, else by the meeting, where no day is known; else not at all', () => {
  expect(programmeYear({ slots: [slot(null)], lastUpdated: '2018-02-01' }, '2025-06-20')).toBe(
    '17',
  );
  expect(programmeYear({ slots: [], lastUpdated: null }, '2025-06-20')).toBe('25');
  expect(programmeYear({ slots: [], lastUpdated: null }, null)).toBeNull();
});

it('is named and ordered over the turns of decade and century', () => {
  expect(['99', '00', '09'].map(yearLabel)).toEqual(['1999/00', '2000/01', '2009/10']);
  expect(['24', '99', '09'].map(nextYearKey)).toEqual(['25', '00', '10']);
  expect(['99', '24', '00'].toSorted(byNewestYear)).toEqual(['24', '00', '99']);
});
