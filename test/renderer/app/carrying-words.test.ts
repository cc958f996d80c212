import { expect, it } from 'vitest';
import { carriedWords } from '../../../renderer/app/carrying-words.ts';

const none = { placed: 0, likely: 0, check: 0, gone: 0, left: 0 };

it.each([
  [{ ...none, placed: 41, likely: 2, check: 3 }, '41 notes placed, 2 probably right, 3 to check'],
  [{ ...none, check: 1 }, '1 note to check'],
  [{ ...none, likely: 2, gone: 1 }, '2 notes probably right, 1 whose passage is gone'],
  [none, '0 notes placed'],
])('%o is said as %s', (summary, words) => {
  expect(carriedWords(summary)).toBe(words);
});
