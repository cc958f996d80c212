import { describe, expect, it } from 'vitest';
import {
  pdfPageOf,
  printedOf,
  readPageNumbers,
} from '../../../../electron/papers/splitting/page-numbers.ts';
import { aBlankPage, aPage, aPdf, aTextPage } from '../../../builders/page-text.ts';

function numbersOf(pages: Parameters<typeof aPdf>[0]) {
  return readPageNumbers(aPdf(pages).pages);
}

describe('printed page numbers', () => {
  it('counts a blank page that bears none, and the front sheet where the numbers say so', () => {
    const sheet = [aPage(['AGENDA']), aPage(['Membership'])];
    const numbers = numbersOf([
      ...sheet,
      aTextPage({ stamp: 3 }),
      aBlankPage(),
      aTextPage({ stamp: 5 }),
    ]);
    expect(numbers.runs).toEqual([{ fromPdf: 1, toPdf: 5, offset: 0 }]);
    expect([1, 4, 5].map((page) => printedOf(numbers, page))).toEqual([1, 4, 5]);
    expect(numbers.stamped.has(4)).toBe(false);
  });

  it('leaves an uncounted front sheet without numbers', () => {
    const numbers = numbersOf([
      aPage(['AGENDA']),
      aBlankPage(),
      aTextPage({ stamp: 1 }),
      aTextPage({ stamp: 2 }),
    ]);
    expect([printedOf(numbers, 1), printedOf(numbers, 3), pdfPageOf(numbers, 2)]).toEqual([
      null,
      1,
      4,
    ]);
  });

  it('drops a lone number out of step, which a table may print in the stamp’s place', () => {
    const numbers = numbersOf([1, 2, 77, 4, 5].map((stamp) => aTextPage({ stamp })));
    expect(numbers.runs).toEqual([{ fromPdf: 1, toPdf: 5, offset: 0 }]);
  });

  it('reads the running foot "Page 2 of 4" where it keeps step with the file', () => {
    const pages = [1, 2, 3, 4].map((number) => {
      const page = aTextPage({}, ['#Report', 'One', 'Two']);
      const foot = aPage(['x']).lines[0];
      const line = foot ? { ...foot, text: `Page ${number} of 4`, y: 30, x: 480 } : undefined;
      return { ...page, lines: [...page.lines, ...(line ? [line] : [])] };
    });
    expect(numbersOf(pages)).toMatchObject({
      source: 'runningFoot',
      runs: [{ fromPdf: 1, toPdf: 4, offset: 0 }],
    });
  });

  it('uses the labels of the file where no page is stamped', () => {
    const pages = ['11', '12', '13'].map((label) => aTextPage({ label }));
    expect(numbersOf(pages)).toMatchObject({
      source: 'pageLabel',
      runs: [{ fromPdf: 1, toPdf: 3, offset: -10 }],
    });
  });
});
