import { expect, it } from 'vitest';
import { modifiedDay } from '../../../electron/papers/modified-day.ts';

it('gives the day on which the file was made', () => {
  expect(modifiedDay({ modifiedAt: '2031-03-10T09:30:00.000Z' })).toBe('2031-03-10');
});

it('gives nothing for a file without such a date, or with that of a clock never set', () => {
  expect(modifiedDay({ modifiedAt: null })).toBeNull();
  expect(modifiedDay({ modifiedAt: '1970-01-01T00:00:00.000Z' })).toBeNull();
});
