import { expect, it } from 'vitest';
import { steppedPage } from '../../../../renderer/features/reading/two-pages.ts';

it('steps by rows where two pages stand side by side, from either page of a row', () => {
  expect([1, 2, 3, 4].map((page) => steppedPage(page, 1, true))).toEqual([3, 3, 5, 5]);
  expect([3, 4].map((page) => steppedPage(page, -1, true))).toEqual([1, 1]);
  expect([1, 2].map((page) => steppedPage(page, 1, false))).toEqual([2, 3]);
});
