import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDate, formatShortDate, formatTime } from '../../../shared/domain/format-date.ts';

it('writes a date as councils do, without a comma after the weekday', () => {
  expect(formatDate('2025-02-13')).toBe('Thursday 13 February 2025');
  expect(formatDate('2024-02-29')).toBe('Thursday 29 February 2024');
  expect(formatShortDate('2025-02-03')).toBe('3 February 2025');
});

it('never moves a day, whatever the time zone of the laptop, because a date is no instant', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
      (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        expect(Number(formatShortDate(iso).split(' ')[0])).toBe(Number(iso.slice(8)));
      },
    ),
  );
});

it('shows what is no date as it is, because a screen must not fail over it', () => {
  expect([formatDate('2025-02-30'), formatDate('soon'), formatShortDate('')]).toEqual([
    '2025-02-30',
    'soon',
    '',
  ]);
});

it('writes times with a full stop, noon and midnight in words', () => {
  expect(
    ['10:00', '12:00', '00:00', '12:30', '00:05', '18:30', '25:00', 'ten'].map(formatTime),
  ).toEqual([
    '10.00 am',
    '12 noon',
    '12 midnight',
    '12.30 pm',
    '12.05 am',
    '6.30 pm',
    '25:00',
    'ten',
  ]);
});
