import { expect, it } from 'vitest';
import { timeLeft } from '../../../shared/domain/time-left.ts';

const measured = { files: 10, bytes: 10_000, ms: 60_000 };

it('says nothing before enough files were measured, and nothing when none is left', () => {
  expect(timeLeft({ ...measured, files: 4 }, 10_000)).toBeNull();
  expect(timeLeft(measured, 0)).toBeNull();
});

it.each([
  [1_000, 'less than a minute left'],
  [10_000, 'about 1 minute left'],
  [40_000, 'about 4 minutes left'],
  [413_000, 'about 40 minutes left'],
  [1_200_000, 'about 2 hours left'],
])('says how long %i bytes may take at the pace that was measured', (bytes, words) => {
  expect(timeLeft(measured, bytes)).toBe(words);
});
