import { describe, expect, it } from 'vitest';
import { anchorPassage } from '../../../../electron/papers/anchoring/anchor-passage.ts';
import { reAnchor } from '../../../../electron/papers/anchoring/re-anchor.ts';
import type { Passage } from '../../../../shared/contract/annotations.ts';
import type { MarkPart } from '../../../../shared/domain/annotation-target.ts';
import type { PageModel } from '../../../../shared/domain/page-model.ts';
import { pageStream } from '../../../../shared/domain/page-stream.ts';
import { boundsOf, quadsBetween, stretchesUnder } from '../../../../shared/domain/passage-quads.ts';
import { anItem, aPageModel, modelsOf } from '../../../builders/a-page-model.ts';

const from = 'a'.repeat(64);
const columns = [
  ['Measure', 'Salt used', 'Roads gritted', 'Calls answered'],
  ['2023', '41.5', '63.3', '88.0'],
  ['2024', '47.2', '65.9', '88.0'],
  ['Trend', 'rising', 'rising', 'steady'],
];
/** A table whose file sets it column by column, as many do, below a few lines of text. */
function aTable(pdfPage: number, above: readonly string[], cells = columns): PageModel {
  const page = aPageModel(pdfPage, above);
  const items = cells.flatMap((column, x) =>
    column.map((cell, y) => anItem(cell, { x: 57 + x * 120, y: 500 - y * 20 })),
  );
  return { ...page, items: [...page.items, ...items] };
}
const text = ['The depot reports on its winter as it does in every year.', 'Figures are below.'];
const letter = aPageModel(1, ['A letter of the harbour master was read out at the end.']);
const old = [aTable(1, text)];
const rowWords = 'Roads gritted 63.3 65.9 rising';

/** A row as another reader marks it: one quad over the words of every cell. */
function rowOf(page: PageModel, words: readonly string[]): MarkPart[] {
  const { starts } = pageStream(page);
  const quads = page.items.flatMap((item, index) => {
    const start = starts[index] ?? 0;
    const isOfRow = item.y === 460 && words.includes(item.printed);
    return isOfRow ? quadsBetween(page, start, start + item.text.length) : [];
  });
  return [{ pdfPage: page.pdfPage, quads }];
}
const row = rowOf(old[0] ?? letter, ['Roads gritted', '63.3', '65.9', 'rising']);
const held = (passage: Partial<Passage>) =>
  anchorPassage(modelsOf(old), {
    ...{ pdfPage: 1, exact: rowWords, prefix: '', suffix: '', parts: null },
    ...passage,
  });
async function carried(passage: Partial<Passage>, next: PageModel[]) {
  const [placed] = await reAnchor({ from, old, next }, [{ mark: 'm', ...held(passage) }]);
  if (placed === undefined) throw new Error('lost');
  return placed;
}
function coveredWords(next: readonly PageModel[], parts: readonly MarkPart[]): string[] {
  return parts.flatMap((part) => {
    const page = next.find(({ pdfPage }) => pdfPage === part.pdfPage);
    if (page === undefined || !('quads' in part)) return [];
    const words = pageStream(page).text;
    const under = stretchesUnder(page, part.quads.map(boundsOf));
    return under.map(({ start, end }) => words.slice(start, end));
  });
}
const cells = ['Roadsgritted', '63.3', '65.9', 'rising'];

describe('a row of a table that its file sets column by column', () => {
  it('is carried cell by cell, and covers nothing of what is set between', async () => {
    const next = [letter, aTable(2, ['Put in.', ...text])];
    const { place, quote } = await carried({ parts: row }, next);
    expect([place.state, coveredWords(next, place.parts)]).toEqual(['sure', cells]);
    expect(quote.exact).toBe(rowWords);
  });

  it('is told with its new figure, and never as sure, where one cell is another', async () => {
    const changed = columns.with(1, ['2023', '41.5', '63.8', '88.0']);
    const next = [aTable(1, text, changed)];
    const { place, quote } = await carried({ parts: row }, next);
    expect(place.state).toBe('likely');
    expect(coveredWords(next, place.parts)).toEqual(cells.with(1, '63.8'));
    expect(quote.exact).toContain('63.8');
  });

  it('is for a person to look at where a cell of it is gone, or its cells were torn apart', async () => {
    const { place } = await carried({ parts: row }, [aPageModel(1, text)]);
    expect(['check', 'gone']).toContain(place.state);
    const torn = [aTable(1, text, columns.slice(0, 2)), letter, aTable(3, text, columns.slice(2))];
    expect((await carried({ parts: row }, torn)).place.state).toBe('check');
  });

  it('is found by its words alone, too, where a person reads them in one line', async () => {
    const { place, quote } = held({});
    expect([quote.exact, place.start, place.end]).toEqual([rowWords, null, null]);
    expect(coveredWords(old, place.parts)).toEqual(cells);
    const next = [letter, aTable(2, text)];
    const placed = await carried({}, next);
    expect(placed.place.state).toBe('sure');
    expect(coveredWords(next, placed.place.parts)).toEqual(cells);
  });
});

describe('words without a place', () => {
  const none = { pages: () => [], startOf: () => 0 };
  const given = (exact: string, prefix = '', suffix = '') => ({
    mark: 'm',
    ...anchorPassage(none, { pdfPage: 1, exact, prefix, suffix, parts: null }),
  });
  const next = [letter, aTable(2, text)];

  it('are looked for where the text of their file came later', async () => {
    const [placed] = await reAnchor({ from, old, next }, [given('reports on its winter')]);
    expect(placed?.place).toMatchObject({ state: 'sure', parts: [{ pdfPage: 2 }] });
  });

  it.each(['This stands nowhere', '88.0'])('are listed and not drawn: %s', async (words) => {
    const [placed] = await reAnchor({ from, old, next }, [given(words)]);
    expect(placed?.place).toMatchObject({ state: 'gone', parts: [] });
    expect(placed?.quote.exact).toBe(words);
  });

  it('that stand twice are told apart by what stood round them', async () => {
    const around = ['rose to 88.0', '88.0 and then'] as const;
    const twice = [
      aPageModel(1, [`In March it ${around[0]}`, `In April it was ${around[1]} fell`]),
    ];
    const words = given('88.0', 'April it was', 'and then fell');
    const [placed] = await reAnchor({ from, old: twice, next: twice }, [words]);
    expect(placed?.quote.suffix).toBe('and then fell');
  });
});
