import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, queryWords, sameWord } from '../../../renderer/pdf/find-words.ts';

/** The words found, as they stand in the runs. */
function found(runs: string[], query: string): string[] {
  return findWords(runs, queryWords(query)).map(({ from, to }) =>
    from.run === to.run
      ? (runs[from.run]?.slice(from.offset, to.offset) ?? '')
      : [
          runs[from.run]?.slice(from.offset),
          ...runs.slice(from.run + 1, to.run),
          runs[to.run]?.slice(0, to.offset),
        ].join('|'),
  );
}

describe('finding words on a page', () => {
  it('finds a word whatever its case, accents and apostrophes', () => {
    expect(found(['The Café’s budget, and CAFES too'], 'café')).toEqual(['Café’s', 'CAFES']);
  });

  it('finds a word through a ligature and through a break between two runs', () => {
    expect(found(['The o\ufb03ce of the clerk'], 'office')).toEqual(['o\ufb03ce']);
    expect(found(['atten', 'dance fell'], 'attendance')).toEqual(['atten|dance']);
  });

  it('finds other endings of a word, as the search index does', () => {
    expect(found(['Performances performed well; perform better'], 'performance')).toEqual([
      'Performances',
    ]);
    expect(sameWord('meetings', 'meeting')).toBe(true);
    expect(sameWord('policies', 'policy')).toBe(true);
    expect(sameWord('board', 'boar')).toBe(false);
  });

  it('keeps to the phrase where the page has it, and else marks each word', () => {
    const page = ['The attainment gap is wide. The gap between', ' attainment levels'];
    expect(found(page, 'attainment gap')).toEqual(['attainment gap']);
    expect(found(['a gap in attainment'], 'attainment gap')).toEqual(['gap', 'attainment']);
  });

  it('finds nothing for nothing, and nothing that is not there', () => {
    expect(found(['words'], ' . ')).toEqual([]);
    expect(found([], 'words')).toEqual([]);
    expect(found(['words'], 'sword')).toEqual([]);
  });

  it('never points outside the runs, however odd their characters', () => {
    const characters = [
      'a',
      'B',
      '9',
      'é',
      'ﬁ',
      '’',
      '\u00ad',
      '\ud83d',
      ' ',
      '-',
      'İ',
      'ß',
      '\u0301',
      'ﷺ',
    ];
    const odd = fc.string({ unit: fc.constantFrom(...characters), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 8 }), odd, (runs, query) => {
        for (const { from, to } of findWords(runs, queryWords(query))) {
          expect(from.offset).toBeLessThan(runs[from.run]?.length ?? 0);
          expect(to.offset).toBeLessThanOrEqual(runs[to.run]?.length ?? 0);
        }
      }),
    );
  });
});
