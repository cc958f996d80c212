import { expect, it } from 'vitest';
import { parseTime } from '../../../shared/domain/parse-time.ts';
import { durationWords, minutesBetween, sittingTime } from '../../../shared/domain/sitting-time.ts';

const at = (time: string) => `2025-01-16T${time}`;

it('V16: from the printed opening to the printed close', () => {
  const between = (opened: string, closed: string) =>
    sittingTime(at(parseTime(opened) ?? ''), at(parseTime(closed) ?? ''), []);
  expect(between('10.00 am', '(Meeting closed at 11.45 am)')).toBe(105);
  expect(between('2.00 pm', '(Meeting closed at 4.00 pm)')).toBe(120);
});

it('breaks are no sitting, and one without an end lasts to the close', () => {
  const breaks = [
    { from: at('10:30'), to: at('10:40') },
    { from: at('11:30'), to: null },
  ];
  expect(sittingTime(at('10:00'), at('11:45'), breaks)).toBe(80);
  expect(sittingTime(at('10:00'), null, breaks, at('11:00'))).toBe(50);
  expect(sittingTime(null, at('11:45'), [])).toBeNull();
  expect(sittingTime(at('10:00'), null, [])).toBeNull();
});

it('runs over midnight and never backwards', () => {
  expect(minutesBetween('2025-01-16T23:50', '2025-01-17T00:20')).toBe(30);
  expect(minutesBetween(at('11:00'), at('10:00'))).toBe(0);
});

it('is told in words', () => {
  expect([105, 120, 61, 5, 0].map(durationWords)).toEqual([
    '1 hour 45 minutes',
    '2 hours',
    '1 hour 1 minute',
    '5 minutes',
    '0 minutes',
  ]);
});
