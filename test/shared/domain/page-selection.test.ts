import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectionWords, selectPages } from '../../../shared/domain/page-selection.ts';
import type { NumberedPage } from '../../../shared/domain/printed-page.ts';

/** Two pages without a number, iii and iv, then 1 to 20: as packs are bound. */
const pack: NumberedPage[] = [null, null, 'iii', 'iv', ...count(20)].map((printed, index) => ({
  pdfPage: index + 1,
  printed,
}));
/** Two papers bound together, each with numbers of its own. */
const bound: NumberedPage[] = [...count(6), ...count(6)].map((printed, index) => ({
  pdfPage: index + 1,
  printed,
}));
const unnumbered: NumberedPage[] = count(5).map((_, index) => ({
  pdfPage: index + 1,
  printed: null,
}));

function count(to: number): string[] {
  return Array.from({ length: to }, (_, index) => String(index + 1));
}
const chosen = (pages: NumberedPage[], typed: string) => {
  const found = selectPages(pages, typed);
  return 'sentence' in found ? found.sentence : found.pdfPages;
};

describe('pages typed as people type them', () => {
  it.each([
    ['iv, 3-7, 12', [4, 7, 8, 9, 10, 11, 16]],
    ['3', [7]],
    ['3 to 5', [7, 8, 9]],
    ['3–5', [7, 8, 9]],
    ['pages 3-5', [7, 8, 9]],
    ['p. 3 and 5', [7, 9]],
    ['12; 3', [7, 16]],
    ['3-5, 4-6', [7, 8, 9, 10]],
    ['PDF 1-2', [1, 2]],
    ['pdf 1, IV', [1, 4]],
    ['iii-2', [3, 4, 5, 6]],
    [' 3 ,, ', [7]],
  ])('%s', (typed, pages) => {
    expect(chosen(pack, typed)).toEqual(pages);
  });

  it('nothing typed means every page', () => {
    expect(chosen(pack, ' ')).toEqual(pack.map(({ pdfPage }) => pdfPage));
  });

  it('counts the pages of a file that prints no numbers', () => {
    expect(chosen(unnumbered, '2-4')).toEqual([2, 3, 4]);
  });
});

describe('what is not there is said in a sentence', () => {
  it.each([
    ['99', 'No page here is numbered 99. The printed pages here run from iii to 20.'],
    ['3-99', 'No page here is numbered 99. The printed pages here run from iii to 20.'],
    ['7-3', '“7-3” runs backwards. Type the lower page first: 3-7.'],
    ['PDF 99', 'This file has 24 pages.'],
    ['the last', 'No page here is numbered the last. The printed pages here run from iii to 20.'],
  ])('%s', (typed, sentence) => {
    expect(chosen(pack, typed)).toBe(sentence);
  });

  it('is short with what is far too long', () => {
    expect(chosen(pack, '3,'.repeat(400))).toMatch(/^That is a long list/);
  });
});

describe('numbers printed twice', () => {
  it('takes the first, stays within one paper, and says so', () => {
    expect(selectPages(bound, '2-4')).toEqual({
      pdfPages: [2, 3, 4],
      doubt: expect.stringMatching(/^2 pages here bear the number 2; the first is taken\./),
    });
    expect(chosen(bound, 'PDF 8')).toEqual([8]);
    expect(chosen(bound, '5-2')).toMatch(/runs backwards/);
  });
});

it('says the choice in printed names', () => {
  expect(selectionWords(pack, [4, 7, 8, 9, 16])).toBe('pages iv, 3 to 5 and 12');
  expect(selectionWords(pack, [7])).toBe('page 3');
  expect(selectionWords(pack, [1])).toBe('page PDF 1');
  expect(
    selectionWords(
      pack,
      pack.map(({ pdfPage }) => pdfPage),
    ),
  ).toBe('all 24 pages');
});

it('every choice is in order, without repeats, and of this file, whatever is typed', () => {
  const words = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc
      .array(fc.constantFrom('3', '-', ',', 'iv', 'PDF', ' ', 'to', '12', 'and'), { maxLength: 12 })
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(words, fc.constantFrom(pack, bound, unnumbered), (typed, pages) => {
      const found = selectPages(pages, typed);
      if ('sentence' in found) return found.sentence.length > 10;
      const sorted = [...new Set(found.pdfPages)].sort((one, other) => one - other);
      expect(found.pdfPages).toEqual(sorted);
      return sorted.every((page) => pages.some(({ pdfPage }) => pdfPage === page));
    }),
  );
});
