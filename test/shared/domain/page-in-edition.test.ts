import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareEditions } from '../../../shared/domain/compare-editions.ts';
import { pageInEdition } from '../../../shared/domain/page-in-edition.ts';

const pages = (words: readonly string[]) =>
  words.map((text, index) => ({ pdfPage: index + 1, text, heading: null }));

it('U1: follows every page that stayed, whatever was put in and taken out', () => {
  const edition = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 15 });
  const words = (page: number) => `word${page} only${page} here${page}`;
  fc.assert(
    fc.property(edition, edition, (kept, other) => {
      const before = [...kept].sort((one, next) => one - next);
      const after = [...new Set([...before.filter((page) => page % 4 !== 0), ...other])].sort(
        (one, next) => one - next,
      );
      const changes = compareEditions(pages(before.map(words)), pages(after.map(words)));
      for (const [index, page] of before.entries()) {
        const stands = after.indexOf(page);
        if (stands >= 0) expect(pageInEdition(changes, index + 1)).toBe(stands + 1);
      }
    }),
  );
});

it('of a page that was taken out answers the one that stands in its place', () => {
  expect(pageInEdition([{ kind: 'removed', oldPdfPage: 4 }], 4)).toBe(4);
  expect(pageInEdition([{ kind: 'removed', oldPdfPage: 1 }], 1)).toBe(1);
});
