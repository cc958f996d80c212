import { describe, expect, it } from 'vitest';
import { parseTime } from '../../../shared/domain/parse-time.ts';

describe('a time as papers print it', () => {
  it.each([
    ['10.00 am on Thursday, 13th February, 2025', '10:00'],
    ['2pm', '14:00'],
    ['9.30 am', '09:30'],
    ['at 3.00 pm (or on the rising of Full Council, whichever is the later)', '15:00'],
    ['midday', '12:00'],
    ['12 noon', '12:00'],
    ['12.00 midday', '12:00'],
    ['12.15 am', '00:15'],
    ['5:30 P.M.', '17:30'],
    ['8:40pm', '20:40'],
    ['19:15', '19:15'],
    ['14.00', '14:00'],
    ['held at 14.00 on Friday', '14:00'],
    ['1915 hours', '19:15'],
    ['(Meeting closed at 11.45 am)', '11:45'],
    ['7 p.m.', '19:00'],
    ['10.30 yb', '10:30'],
    ['2.00 y.p.', '14:00'],
    ['closed at midnight', '00:00'],
  ])('%s', (printed, time) => {
    expect(parseTime(printed)).toBe(time);
  });

  it.each(['4.30 Background', 'section 3.12 applies', '25:00', '13 May 2025', 'Pages 3 - 8', ''])(
    '"%s" is no time',
    (printed) => {
      expect(parseTime(printed)).toBeNull();
    },
  );
});
