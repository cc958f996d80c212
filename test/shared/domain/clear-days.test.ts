import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  bankHolidays,
  easterSunday,
  weekdayOf,
} from '../../../shared/domain/bank-holidays.ts';
import {
  clearDays,
  decisionNoteDue,
  lastDayFor,
  noticeCheck,
  workingDaysFrom,
} from '../../../shared/domain/clear-days.ts';
import { addMonths, responseDue } from '../../../shared/domain/response-due.ts';

const daysOf = (published: string, meeting: string) =>
  clearDays(published, meeting).map((date) => Number(date.slice(-2)));

describe('clear days of notice (R1, R2)', () => {
  it.each([
    ['V1', '2025-02-05', '2025-02-13', [6, 7, 10, 11, 12]],
    ['V2', '2025-02-06', '2025-02-13', [7, 10, 11, 12]],
    ['V3', '2018-02-06', '2018-02-14', [7, 8, 9, 12, 13]],
    ['V3', '2018-02-07', '2018-02-14', [8, 9, 12, 13]],
    ['V4: Easter', '2025-04-14', '2025-04-24', [15, 16, 17, 22, 23]],
    ['V4: Easter', '2025-04-15', '2025-04-24', [16, 17, 22, 23]],
    ['V5: New Year', '2024-12-31', '2025-01-09', [2, 3, 6, 7, 8]],
    ['V6', '2025-01-22', '2025-01-30', [23, 24, 27, 28, 29]],
    ['V6', '2025-02-24', '2025-03-04', [25, 26, 27, 28, 3]],
    ['V6', '2025-03-05', '2025-03-13', [6, 7, 10, 11, 12]],
    ['V7: Christmas', '2025-12-17', '2025-12-29', [18, 19, 22, 23, 24]],
  ])('%s: from %s to %s', (_, published, meeting, days) => {
    expect(daysOf(published, meeting)).toEqual(days);
  });

  it('V2: one short, and it says which day is missing', () => {
    expect(noticeCheck('2025-02-06', '2025-02-13')).toMatchObject({
      short: 1,
      missing: ['2025-02-06'],
      sentence:
        '4 clear days, 5 needed. Missing: Thursday 6 February 2025. Published by Wednesday 5 February 2025, it would have been enough.',
    });
    expect(noticeCheck('2025-02-05', '2025-02-13')).toMatchObject({
      short: 0,
      missing: [],
      sentence: '5 clear days: enough.',
    });
  });

  it('three days do for a summons to council, and weekends count where a parish counts them', () => {
    expect(noticeCheck('2025-02-07', '2025-02-13', 3).short).toBe(0);
    expect(noticeCheck('2025-02-10', '2025-02-13', 3).short).toBe(1);
    expect(clearDays('2025-02-07', '2025-02-11', 'allDays')).toHaveLength(3);
    expect(clearDays('2025-02-07', '2025-02-11')).toHaveLength(1);
  });

  it('papers after or on the day leave none', () => {
    expect(clearDays('2025-02-13', '2025-02-13')).toEqual([]);
    expect(clearDays('2025-02-14', '2025-02-13')).toEqual([]);
  });

  it('the last day for papers leaves enough, and the day after it one too few', () => {
    const anyDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2010-01-01', days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (meeting, needed) => {
        const last = lastDayFor(meeting, needed);
        expect(clearDays(last, meeting)).toHaveLength(needed);
        expect(clearDays(addDays(last, 1), meeting)).toHaveLength(needed - 1);
      }),
    );
  });
});

describe('bank holidays of England and Wales', () => {
  /** As published by the government for these years; weekday and date, month by month. */
  it.each([
    [2018, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ])('of %i', (year, days) => {
    expect(bankHolidays(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it('are never on a weekend, and eight in a year without a proclamation', () => {
    for (let year = 2028; year < 2100; year += 1) {
      const days = bankHolidays(year);
      expect(days).toHaveLength(8);
      expect(days.filter((date) => weekdayOf(date) % 6 === 0)).toEqual([]);
    }
  });

  it('follow Easter, also where it is as early and as late as can be', () => {
    const years = [2008, 2011, 2016, 2024, 2025, 2026, 2038, 2285];
    expect(years.map(easterSunday)).toEqual([
      '2008-03-23',
      '2011-04-24',
      '2016-03-27',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
      '2285-03-22',
    ]);
  });
});

it('V8: seven working days for the decision note of Wales begin with the day (R7)', () => {
  const days = workingDaysFrom('2025-02-13', 7).map((date) => Number(date.slice(-2)));
  expect(days).toEqual([13, 14, 17, 18, 19, 20, 21]);
  expect(decisionNoteDue('2025-02-13')).toBe('2025-02-21');
});

it('V9: scrutiny is answered within two months, clamped to the end of a month (R43)', () => {
  expect(responseDue('2025-02-13')).toBe('2025-04-13');
  expect(responseDue('2024-12-31')).toBe('2025-02-28');
  expect(responseDue('2023-12-31')).toBe('2024-02-29');
  expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
});
