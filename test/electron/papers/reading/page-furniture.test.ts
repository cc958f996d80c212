import { describe, expect, it } from 'vitest';
import { bodyLines, runningLines } from '../../../../electron/papers/reading/page-furniture.ts';
import { aLine, aPageOfLines } from '../../../builders/text-lines.ts';

const words = (lines: { text: string }[]) => lines.map(({ text }) => text);
const stamped = (pdfPage: number, text: string) => {
  const page = aPageOfLines([text], pdfPage);
  page.lines.push(aLine({ text: `Page ${pdfPage}`, x: 278, y: 38 }));
  page.lines.push(aLine({ text: 'paths@larkford.example', x: 400, y: 800, size: 9 }));
  page.lines.push(aLine({ text: `Page ${pdfPage} of 3, made on 4 May`, x: 278, y: 20, size: 8 }));
  return page;
};

describe('the furniture of pages', () => {
  it('stamps, and lines that stand at one height on most pages, are left out of the text', () => {
    const pages = [stamped(1, 'Kerbs'), stamped(2, 'Tides'), stamped(3, 'Quays')];
    const running = runningLines(pages);
    expect(pages.map((page) => words(bodyLines(page, running)))).toEqual([
      ['Kerbs'],
      ['Tides'],
      ['Quays'],
    ]);
  });

  it('two pages that begin alike prove nothing, so their lines stay', () => {
    const pages = [aPageOfLines(['Kerbs'], 1), aPageOfLines(['Kerbs'], 2)];
    expect(words(bodyLines(aPageOfLines(['Kerbs']), runningLines(pages)))).toEqual(['Kerbs']);
  });

  it('a table that repeats its head in the middle of each page keeps it', () => {
    const page = (pdfPage: number) =>
      aPageOfLines(['Tides', { text: 'Date Title', gap: 200 }], pdfPage);
    const pages = [page(1), page(2), page(3)];
    expect(words(bodyLines(page(1), runningLines(pages)))).toContain('Date Title');
  });

  it('the notice of a blank page is no text', () => {
    expect(bodyLines(aPageOfLines(['This page is intentionally left blank']))).toEqual([]);
    expect(words(bodyLines(aPageOfLines(['This page is blank in the original'])))).toHaveLength(1);
  });

  it('"Page 12" in running text is no stamp', () => {
    expect(words(bodyLines(aPageOfLines(['see Page 12 of the plan'])))).toEqual([
      'see Page 12 of the plan',
    ]);
  });
});
