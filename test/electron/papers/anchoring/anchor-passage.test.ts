import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorPassage } from '../../../../electron/papers/anchoring/anchor-passage.ts';
import type { Passage } from '../../../../shared/contract/annotations.ts';
import { place, quote } from '../../../../shared/domain/annotation-target.ts';
import { pageStream } from '../../../../shared/domain/page-stream.ts';
import { quadsBetween } from '../../../../shared/domain/passage-quads.ts';
import { streamText } from '../../../../shared/domain/text-stream.ts';
import { aPageModel, modelsOf } from '../../../builders/a-page-model.ts';
import { madeRevision } from '../../../builders/made-revision.ts';
import { someMarks } from '../../../builders/some-marks.ts';

const pages = [
  aPageModel(1, ['Agenda of the Harbour Board', '§Page 1']),
  aPageModel(2, [
    '§Harbour Board',
    'Salt stocks rose by 12 tons in May.',
    'Salt stocks rose by 12 tons in June.',
    'The depot holds four',
    '§Page 2',
  ]),
  aPageModel(3, ['§Harbour Board', 'hundred tons, and may hold more.', '§Page 3']),
  aPageModel(4, ['§This page is intentionally left blank']),
];
const file = modelsOf(pages);
const stream = pages.map((page) => pageStream(page).text).join('');
const anchored = (passage: Partial<Passage>) =>
  anchorPassage(file, { pdfPage: 2, exact: '', prefix: '', suffix: '', parts: null, ...passage });
const wordsAt = ({ place: { start, end } }: ReturnType<typeof anchored>) =>
  start === null || end === null ? null : stream.slice(start, end);

describe('a passage', () => {
  it('is held by its words, 48 characters before and after, over page breaks', () => {
    const held = anchored({ exact: 'The depot holds four' });
    expect(wordsAt(held)).toBe('Thedepotholdsfour');
    expect(held.quote.exact).toBe('The depot holds four');
    expect(streamText(held.quote.prefix).length).toBeGreaterThanOrEqual(48);
    expect(held.quote.suffix).toBe('hundred tons, and may hold more.');
    expect(held.place.parts).toEqual([
      { pdfPage: 2, quads: quadsBetween(pages[1] ?? aPageModel(2, []), 57, 74) },
    ]);
  });

  it('that stands on a page twice is the one under its quads, or the one with its neighbours', () => {
    const [, page = aPageModel(2, [])] = pages;
    const words = 'Salt stocks rose by 12 tons';
    const parts = [{ pdfPage: 2, quads: quadsBetween(page, 29, 52) }];
    expect(anchored({ exact: words, parts }).quote.suffix).toMatch(/^in June\./);
    const suffix = ' in June. The depot';
    expect(anchored({ exact: words, suffix }).quote.suffix).toMatch(/^in June\./);
    expect(anchored({ exact: words }).quote.suffix).toMatch(/^in May\./);
  });

  it('keeps the quads that the page measured', () => {
    const parts = [{ pdfPage: 2, quads: [[57, 796, 200, 796, 57, 780, 200, 780] as const] }];
    const sent = parts.map(({ pdfPage, quads }) => ({ pdfPage, quads: quads.map((q) => [...q]) }));
    const held = anchored({ exact: 'Salt stocks rose', parts: sent as Passage['parts'] });
    expect(held.place.parts).toEqual(sent);
  });

  it('over a page break is held without the foot and head between', () => {
    const held = anchored({ exact: 'depot holds four Page 2 Harbour Board hundred tons' });
    expect(wordsAt(held)).toBe('depotholdsfourhundredtons');
    expect(held.place.parts.map((part) => part.pdfPage)).toEqual([2, 3]);
  });

  it('that ran into the page number below is not given the next page’s first word', () => {
    const first = aPageModel(1, ['The figure has increased year on year.', '§Page 83']);
    const next = aPageModel(2, ['Safe and well children are counted once.']);
    const quads = quadsBetween(first, 0, 32);
    const parts = [{ pdfPage: 1, quads }];
    const exact = 'The figure has increased year on year. Page 83';
    const held = anchorPassage(modelsOf([first, next]), {
      pdfPage: 1,
      exact,
      prefix: '',
      suffix: '',
      parts,
    });
    expect(held.quote.exact).toBe('The figure has increased year on year.');
  });

  it('is found in spite of other blanks, quotes and hyphens', () => {
    expect(wordsAt(anchored({ exact: 'rose  by\n12tons' }))).toBe('roseby12tons');
  });

  it('that stands on a page twice is not where the other one stands, be the quads a little off', () => {
    const [, page = aPageModel(2, [])] = pages;
    const parts = [{ pdfPage: 2, quads: quadsBetween(page, 29, 52) }];
    const words = 'Salt stocks rose by 12 tons in May.';
    expect(anchored({ exact: words, parts }).place.start).toBeNull();
  });

  it('on other pages is another one', () => {
    expect(wordsAt(anchored({ pdfPage: 4, exact: 'Salt stocks rose by 12 tons' }))).toBeNull();
  });
});

describe('a mark on no words', () => {
  it('on page furniture keeps the words that were sent, and has no offsets', () => {
    const parts: Passage['parts'] = [{ pdfPage: 2, quads: [[57, 746, 90, 746, 57, 736, 90, 736]] }];
    const held = anchored({ exact: 'Page 2', parts });
    expect([held.quote.exact, held.place.start, held.place.parts]).toEqual(['Page 2', null, parts]);
  });

  it('on a page number is not held by the same figure among the words', () => {
    const page = aPageModel(1, ['Salt rose by 2 tons in May.', '§2']);
    const parts: Passage['parts'] = [{ pdfPage: 1, quads: [[56, 797, 70, 797, 56, 781, 70, 781]] }];
    const sent = { pdfPage: 1, exact: '2', prefix: '', suffix: '', parts };
    const held = anchorPassage(modelsOf([page]), sent);
    expect(held.place).toMatchObject({ start: null, parts });
  });

  it('beside words quotes the line nearest to it', () => {
    const point = anchored({ parts: [{ pdfPage: 2, point: [400, 772] }] });
    expect([point.quote.exact, point.place.start]).toEqual([
      'Salt stocks rose by 12 tons in June.',
      null,
    ]);
    const rect = anchored({ parts: [{ pdfPage: 3, rect: [300, 500, 350, 560] }], pdfPage: 3 });
    expect(rect.quote.exact).toBe('hundred tons, and may hold more.');
  });

  it('on a page without words, or in a file whose text is not made yet, stands by its place alone', () => {
    const parts: Passage['parts'] = [{ pdfPage: 4, rect: [100, 100, 200, 200] }];
    expect(anchored({ pdfPage: 4, parts }).quote.exact).toBe('');
    const none = { pages: () => [], startOf: () => 0 };
    const sent = { pdfPage: 9, exact: 'four tons', prefix: 'of', suffix: 'in', parts };
    expect(anchorPassage(none, sent)).toMatchObject({
      quote: { exact: 'four tons', prefix: 'of', suffix: 'in' },
      place: { parts, start: null, end: null, state: 'original' },
    });
  });

  it('that was given by words which stand nowhere has no place at all', () => {
    const held = anchored({ exact: 'Nobody has written this', prefix: 'a', suffix: 'b' });
    expect(held.place).toMatchObject({ parts: [], start: null, state: 'original' });
    expect(held.quote).toMatchObject({ exact: 'Nobody has written this', prefix: 'a' });
  });

  it('without a place of its own is the page', () => {
    expect(anchored({ pdfPage: 3 }).place.parts).toEqual([{ pdfPage: 3, point: [0, 842] }]);
  });
});

it('holds any stretch of a file by just that stretch, in a form that can be stored', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const options = { inserted: 0, removed: 0, isSwapped: false, width: 80, changedFigures: 0 };
      const { old } = madeRevision(seed, options);
      for (const mark of someMarks(old, modelsOf(old), { count: 40, seed })) {
        expect([mark.place.start, mark.place.end]).toEqual([mark.start, mark.end]);
        expect(quote.safeParse(mark.quote).success && place.safeParse(mark.place).success).toBe(
          true,
        );
      }
    }),
    { numRuns: 10 },
  );
});
