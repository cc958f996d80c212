import type { Alignment } from './align.ts';
import type { FileText } from './file-text.ts';
import { pageIndexAt } from './page-window.ts';

/** What became of a page of the old file. */
export interface MappedPage {
  pdfPage: number;
  /** `words`: most of its words stand there. `order`: it stands between pages that are mapped by their words. */
  by: 'words' | 'order';
}

/** Pairs of one page that must agree, and their part of all its pairs. */
const fewestPairs = 3;
const majority = 0.5;

/**
 * The new page by the old one's number. A page without words of its own (a scan, a blank) is taken to be
 * the one that stands as many pages behind its mapped neighbour, where the neighbours on both sides agree.
 */
export function mapPages(
  old: FileText,
  next: FileText,
  alignment: Alignment,
): Map<number, MappedPage> {
  const map = new Map<number, MappedPage>();
  for (const [pdfPage, votes] of votesByPage(old, next, alignment)) {
    const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
    const [best] = [...votes].sort(([, one], [, other]) => other - one);
    if (best !== undefined && best[1] >= fewestPairs && best[1] > all * majority)
      map.set(pdfPage, { pdfPage: best[0], by: 'words' });
  }
  addByOrder(map, old, next);
  return map;
}

function votesByPage(
  old: FileText,
  next: FileText,
  { from, to }: Alignment,
): Map<number, Map<number, number>> {
  const byPage = new Map<number, Map<number, number>>();
  const pageOf = (file: FileText, offset: number) =>
    file.pages[pageIndexAt(file, offset)]?.model.pdfPage ?? 0;
  for (const [index, offset] of from.entries()) {
    const pdfPage = pageOf(old, offset);
    const votes = byPage.get(pdfPage) ?? new Map<number, number>();
    const there = pageOf(next, to[index] ?? 0);
    votes.set(there, (votes.get(there) ?? 0) + 1);
    byPage.set(pdfPage, votes);
  }
  return byPage;
}

function addByOrder(map: Map<number, MappedPage>, old: FileText, next: FileText): void {
  const taken = new Set([...map.values()].map(({ pdfPage }) => pdfPage));
  const wordless = old.pages.filter(
    ({ start, end, model }) => start === end && !map.has(model.pdfPage),
  );
  const wordlessThere = new Set(
    next.pages.filter(({ start, end }) => start === end).map(({ model }) => model.pdfPage),
  );
  const last = { old: old.pages.length + 1, next: next.pages.length + 1 };
  for (const { model } of wordless) {
    const before = neighbour(map, model.pdfPage, -1, { old: 0, next: 0 });
    const after = neighbour(map, model.pdfPage, 1, last);
    if (after.old - before.old !== after.next - before.next) continue;
    const pdfPage = before.next + (model.pdfPage - before.old);
    if (!taken.has(pdfPage) && wordlessThere.has(pdfPage))
      map.set(model.pdfPage, { pdfPage, by: 'order' });
  }
}

/** The nearest page to one side that is mapped by its words, or the file's edge. */
function neighbour(
  map: ReadonlyMap<number, MappedPage>,
  pdfPage: number,
  step: 1 | -1,
  edge: { old: number; next: number },
): { old: number; next: number } {
  for (let page = pdfPage + step; page !== edge.old; page += step) {
    const found = map.get(page);
    if (found?.by === 'words') return { old: page, next: found.pdfPage };
  }
  return edge;
}
