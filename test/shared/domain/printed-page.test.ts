import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findPage,
  type NumberedPage,
  pageName,
  wholeOfPages,
} from '../../../shared/domain/printed-page.ts';

/** A pack as councils bind them: two front pages without a number, 5 to 8, an unnumbered plan, 9. */
const pack: NumberedPage[] = [null, null, '5', '6', '7', '8', null, '9'].map((printed, index) => ({
  pdfPage: index + 1,
  printed,
}));
const unnumbered: NumberedPage[] = [1, 2, 3].map((pdfPage) => ({ pdfPage, printed: null }));

test('U2: a page is called by its printed number, and by its place in the file only where none is printed', () => {
  expect(pack.slice(1, 3).map((page) => pageName(page))).toEqual([
    'PDF page 2',
    'Page 5 of the pack',
  ]);
  expect(pageName({ pdfPage: 2, printed: '3' }, 'supplement 1')).toBe('Page 3 of supplement 1');
});

test.each(['7', ' 7 ', 'page 7', 'Page 7', 'p.7', 'p 7', '07'])(
  'U2: "%s" opens the page that bears 7, which is the fifth of the file',
  (typed) => expect(findPage(pack, typed, 1)).toEqual({ pdfPage: 5 }),
);

test.each(['pdf 7', 'PDF page 7', 'pdf p. 7', 'pdf7'])(
  '"%s" opens the seventh page of the file, whatever is printed on it',
  (typed) => expect(findPage(pack, typed, 1)).toEqual({ pdfPage: 7 }),
);

test('a file without printed numbers is opened by the page of the file', () => {
  expect(findPage(unnumbered, '2', 1)).toEqual({ pdfPage: 2 });
  expect(findPage(unnumbered, '4', 1)).toEqual({ sentence: 'This file has 3 pages.' });
});

test('a number printed in two bound papers goes on to the next one when asked again', () => {
  const bound = ['1', '2', '1', '2'].map((printed, index) => ({ pdfPage: index + 1, printed }));
  expect(findPage(bound, '2', 1)).toEqual({ pdfPage: 2 });
  expect(findPage(bound, '2', 2)).toEqual({ pdfPage: 4 });
  expect(findPage(bound, '2', 4)).toEqual({ pdfPage: 2 });
});

test('a number nobody printed is answered with the numbers there are', () => {
  expect(findPage(pack, '412', 1)).toEqual({
    sentence: 'No page here is numbered 412. The printed pages here run from 5 to 9.',
  });
  expect(findPage(pack, '  ', 1)).toEqual({
    sentence: 'Type the number printed on the page, such as 12.',
  });
  expect(findPage(unnumbered, 'iv', 1)).toEqual({
    sentence: 'No page here is numbered iv. This file prints no page numbers; it has 3 pages.',
  });
});

test('U2: every printed number can be found, in any file', () => {
  const label = fc.option(fc.integer({ min: 1, max: 400 }).map(String), { nil: null });
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 60 }), (labels) => {
      const pages = labels.map((printed, index) => ({ pdfPage: index + 1, printed }));
      for (const page of pages) {
        if (page.printed === null) continue;
        const found = findPage(pages, page.printed, page.pdfPage - 1);
        expect(found).toEqual({ pdfPage: page.pdfPage });
      }
    }),
  );
});

test('U3: a page of a supplement is never called a page of the pack', () => {
  const page = { pdfPage: 4, printed: '2' };
  const of = (kind: string, label: string) => pageName(page, wholeOfPages({ kind, label }));
  expect(of('agendaPack', 'Agenda pack, edition 2')).toBe('Page 2 of the pack');
  expect(of('supplement', 'Supplement 1: Item 5 - Appendix 1')).toBe('Page 2 of Supplement 1');
  expect(of('supplement', '')).toBe('Page 2 of the supplement');
  expect(of('minutes', 'Minutes')).toBe('Page 2 of the document');
});
