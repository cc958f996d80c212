import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, parseDate } from '../../../shared/domain/parse-date.ts';

describe('a date as papers print it', () => {
  it.each([
    ['Thursday, 13th February, 2025', '2025-02-13'],
    ['16 January 2025', '2025-01-16'],
    ['held at 10.00 am on Thursday, 16 January 2025', '2025-01-16'],
    ['11th July 24', '2024-07-11'],
    ['13th March 25 PM (moved from 27th March 25)', '2025-03-13'],
    ['12th September 24 - cancelled', '2024-09-12'],
    ['Last updated 4th February 2025', '2025-02-04'],
    ['13/03/2025 15:00', '2025-03-13'],
    ['17/7/24', '2024-07-17'],
    ['1.2.2021', '2021-02-01'],
    ['23 rd November 2017', '2017-11-23'],
    ['the 28th of November, 2024', '2024-11-28'],
    ['Public reports pack Tuesday 16-Sep-2025 14.00', '2025-09-16'],
    ['February 2, 2021', '2021-02-02'],
    ['Monday 3 Sept 2018', '2018-09-03'],
    ['2025-02-13T10:00', '2025-02-13'],
    ["3rd May '21", '2021-05-03'],
    ['Dydd Iau, 13eg Chwefror 2025', '2025-02-13'],
    ['5 o Fawrth 2024', '2024-03-05'],
    ['1af Medi 2023', '2023-09-01'],
  ])('%s', (printed, iso) => {
    expect(parseDate(printed)).toBe(iso);
  });

  it.each([
    'the meeting on 17th April.',
    '31st February 2025',
    'on 3 March 12 people came',
    '3 March 10.00 am',
    '3 March 12 pm',
    'Minute 31/17',
    'version 1.2.3.4',
    '',
  ])('"%s" names no day with its year, so nothing is guessed', (printed) => {
    expect(parseDate(printed)).toBeNull();
  });

  it('figures with the month first are read so only when told', () => {
    expect(parseDate('2/13/2025')).toBeNull();
    expect(parseDate('2/13/2025', { monthFirst: true })).toBe('2025-02-13');
    expect(parseDate('2/3/2025')).toBe('2025-03-02');
  });

  it('V49: two dates in one text are both found, each with its place', () => {
    expect(findDates('seen on 17/7/24, again 3 May 2025')).toEqual([
      { iso: '2024-07-17', text: '17/7/24', index: 8 },
      { iso: '2025-05-03', text: '3 May 2025', index: 23 },
    ]);
  });

  it('every day of two centuries survives being printed in words and read again', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const printed = date.toLocaleDateString('en-GB', {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        });
        expect(parseDate(printed)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});
