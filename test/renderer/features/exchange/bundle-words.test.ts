import { describe, expect, it } from 'vitest';
import { savedWords, takenWords } from '../../../../renderer/features/exchange/bundle-words.ts';
import type { BundleTaken } from '../../../../shared/contract/exchange-bundle.ts';

const brought = (part: Partial<BundleTaken> = {}): BundleTaken => ({
  ...{ kind: 'taken', changes: 7, left: 0, notInYet: false, bundle: null },
  ...part,
});
const of = (count: number, ...missing: number[]) => ({ id: 'a', of: count, missing });

describe('what came of files that were sent', () => {
  it.each<[BundleTaken[], string]>([
    [[brought()], '7 entries were taken in.'],
    [[brought({ changes: 0 })], 'Everything in that file was here already.'],
    [
      [brought({ changes: 0 }), brought({ changes: 0 })],
      'Everything in those files was here already.',
    ],
    [
      [brought({ bundle: of(4, 1, 2, 4) }), brought({ changes: 1, bundle: of(4, 2, 4) })],
      '8 entries were taken in. Parts 2 and 4 of 4 are still to be taken in.',
    ],
    [
      [brought({ changes: 0, bundle: of(2) })],
      'Everything in that file was here already. All 2 parts are taken in.',
    ],
    [
      [brought({ bundle: of(2, 1) }), brought({ bundle: { ...of(3), id: 'b' } })],
      '14 entries were taken in. Part 1 of 2 is still to be taken in. All 3 parts are taken in.',
    ],
    [
      [brought({ bundle: of(12, 1, 2, 3, 4, 5, 6, 7, 8, 9) })],
      '7 entries were taken in. 9 of the 12 parts are still to be taken in.',
    ],
    [
      [brought({ changes: 0, left: 3, notInYet: true })],
      'Nothing new was taken in. What others wrote is taken in only when a clerk has let this laptop in and you have compared the six words. Take the file in once more then.',
    ],
    [
      [brought({ left: 3, bundle: of(2, 1, 2) })],
      '7 entries were taken in. Some of it needs what is in another part: take in the missing parts, and then this one once more. Parts 1 and 2 of 2 are still to be taken in.',
    ],
    [
      [brought({ left: 3 })],
      '7 entries were taken in. Some of it was left out: it is by nobody who is in your group.',
    ],
  ])('%#', (taken, words) => {
    expect(takenWords(taken)).toBe(words);
  });
});

it('tells of files that are saved one by one how far that is', () => {
  const why = 'One file would be too large for an e-mail, so there are 4 parts.';
  expect(savedWords('x', 1, 0)).toBe('“x” is made. Send it to somebody of the group.');
  expect(savedWords('x', 4, 4)).toBe(`${why} None of them is saved yet.`);
  expect(savedWords('x', 4, 2)).toBe(`${why} 2 of them are saved; go on with part 3.`);
  expect(savedWords('x', 4, 0)).toBe(
    'All 4 parts are saved. Send all of them, each in an e-mail of its own; they may be taken in in any order.',
  );
});
