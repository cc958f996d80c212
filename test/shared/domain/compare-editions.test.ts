import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions, type EditionPage } from '../../../shared/domain/compare-editions.ts';

const pages = (...texts: string[]): EditionPage[] =>
  texts.map((text, index) => ({ pdfPage: index + 1, text, heading: text.split('.')[0] ?? null }));

const [front, budget, roads, parks] = [
  'Agenda. One two three four.',
  'Budget. Income and spending of the year.',
  'Roads. Potholes were filled in every ward.',
  'Parks. Swings and slides were mended.',
] as const;

describe('what a new edition changed', () => {
  it('is nothing when the words are the same', () => {
    expect(compareEditions(pages(front, budget, ''), pages(front, budget, ''))).toEqual([]);
  });

  it('is a page put in, with its heading, though all pages behind it have moved', () => {
    expect(
      compareEditions(pages(front, budget, parks), pages(front, roads, budget, parks)),
    ).toEqual([{ kind: 'inserted', pdfPage: 2, heading: 'Roads' }]);
  });

  it('is a page taken out, named by its place in the old edition', () => {
    expect(compareEditions(pages(front, roads, parks), pages(front, parks))).toEqual([
      { kind: 'removed', oldPdfPage: 2 },
    ]);
  });

  it('is a reworded page when most of its words stayed', () => {
    const reworded = budget.replace('year', 'quarter');
    expect(compareEditions(pages(front, budget), pages(front, roads, reworded))).toEqual([
      { kind: 'inserted', pdfPage: 2, heading: 'Roads' },
      { kind: 'reworded', pdfPage: 3, oldPdfPage: 2 },
    ]);
  });

  it('is a page that was a picture and has words now: changed, not come new', () => {
    expect(compareEditions(pages(front, '', parks), pages(front, roads, parks))).toEqual([
      { kind: 'reworded', pdfPage: 2, oldPdfPage: 2 },
    ]);
  });

  it('counts every page: those kept, reworded and put in are the new edition, whatever the pages', () => {
    const edition = fc.array(fc.constantFrom(front, budget, roads, parks, ''), { maxLength: 12 });
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const changes = compareEditions(pages(...before), pages(...after));
        const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
        return before.length - count('removed') === after.length - count('inserted');
      }),
    );
  });
});
