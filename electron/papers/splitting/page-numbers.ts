import type { OffsetRun } from '../../../shared/domain/page-range.ts';
import type { PageText } from '../../../shared/domain/page-text.ts';
import { pageStamp } from './stamps.ts';

type NumberSource = 'pageStamp' | 'pageLabel' | 'runningFoot';

/** Which printed number each page of a file bears or counts for. */
export interface PageNumbers {
  runs: OffsetRun[];
  source: NumberSource | null;
  /** Pages of the file that bear a number themselves; blank and scanned ones are counted only. */
  stamped: ReadonlySet<number>;
}

interface Numbered {
  pdfPage: number;
  printed: number;
}

/**
 * Printed numbers of a file: from the stamps, else from the file's own labels, else from a running foot
 * ("Page 4 of 64") that keeps step with the file. A run ends where the offset changes, since pages may be
 * missing or put in and supplements restart at 1.
 */
export function readPageNumbers(pages: PageText[]): PageNumbers {
  const sources: [NumberSource, Numbered[]][] = [
    ['pageStamp', stampsOf(pages)],
    ['pageLabel', labelsOf(pages)],
    ['runningFoot', runningFeet(pages)],
  ];
  for (const [source, numbered] of sources) {
    const groups = groupByOffset(numbered);
    if (groups.length > 0)
      return {
        runs: toRuns(groups, pages.length),
        source,
        stamped: new Set(groups.flat().map((page) => page.pdfPage)),
      };
  }
  return { runs: [], source: null, stamped: new Set() };
}

/** The number printed on a page of the file, also of one that bears none but is counted; null outside. */
export function printedOf(numbers: PageNumbers, pdfPage: number): number | null {
  const run = numbers.runs.find((one) => one.fromPdf <= pdfPage && pdfPage <= one.toPdf);
  const printed = run ? pdfPage - run.offset : 0;
  return printed >= 1 ? printed : null;
}

/** The page of the file that bears a printed number, or null; `from` picks a later run of equal numbers. */
export function pdfPageOf(numbers: PageNumbers, printed: number, from = 1): number | null {
  for (const run of numbers.runs) {
    const pdfPage = printed + run.offset;
    if (pdfPage >= run.fromPdf && pdfPage <= run.toPdf && pdfPage >= from) return pdfPage;
  }
  return null;
}

function stampsOf(pages: PageText[]): Numbered[] {
  return pages.flatMap((page) => {
    const printed = page.lines.map(pageStamp).find((number) => number !== null);
    return printed == null ? [] : [{ pdfPage: page.pdfPage, printed }];
  });
}

/** Labels that are plain numbers, unless they only count the file's pages from 1. */
function labelsOf(pages: PageText[]): Numbered[] {
  const numbered = pages.flatMap(({ pdfPage, label }) =>
    label !== null && /^\d{1,5}$/.test(label) ? [{ pdfPage, printed: Number(label) }] : [],
  );
  return numbered.some(({ pdfPage, printed }) => pdfPage !== printed) ? numbered : [];
}

/** Most of the text pages must bear a foot that keeps step, since papers have page numbers of their own. */
const footShare = 0.8;

function runningFeet(pages: PageText[]): Numbered[] {
  const feet = pages.flatMap((page) => footOf(page).map((foot) => ({ ...foot, page })));
  const total = feet.filter(({ of }) => of !== null && Math.abs(of - pages.length) <= 4);
  const counts = new Map<number, number>();
  for (const { page, printed } of total)
    counts.set(page.pdfPage - printed, (counts.get(page.pdfPage - printed) ?? 0) + 1);
  const [offset, count] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [0, 0];
  const withText = pages.filter((page) => page.lines.length > 2).length;
  if (count < 2 || count < footShare * withText) return [];
  return total
    .filter(({ page, printed }) => page.pdfPage - printed === offset)
    .map(({ page, printed }) => ({ pdfPage: page.pdfPage, printed }));
}

function footOf(page: PageText): { printed: number; of: number | null }[] {
  return page.lines.flatMap((line) => {
    const atEdge = line.y < 70 || line.y > line.frameHeight - 70;
    const match = atEdge ? /\bpage\s+(\d{1,5})\s+of\s+(\d{1,5})\b/i.exec(line.text) : null;
    return match ? [{ printed: Number(match[1]), of: Number(match[2]) }] : [];
  });
}

/** Neighbours of one offset; a lone page between two groups of one offset is a misread stamp. */
function groupByOffset(numbered: Numbered[]): Numbered[][] {
  const groups: Numbered[][] = [];
  for (const page of numbered) {
    const last = groups.at(-1);
    if (last?.[0] && offsetOf(last[0]) === offsetOf(page)) last.push(page);
    else groups.push([page]);
  }
  const trusted = groups.filter((group) => group.length > 1);
  const kept = trusted.length > 0 ? trusted : groups.slice(0, groups.length === 1 ? 1 : 0);
  const merged: Numbered[][] = [];
  for (const group of kept) {
    const last = merged.at(-1);
    if (last?.[0] && group[0] && offsetOf(last[0]) === offsetOf(group[0])) last.push(...group);
    else merged.push([...group]);
  }
  return merged;
}

function offsetOf(page: Numbered): number {
  return page.pdfPage - page.printed;
}

/** Pages between two groups belong to the first, as the blank page that closes a paper does. */
function toRuns(groups: Numbered[][], pageCount: number): OffsetRun[] {
  return groups.flatMap((group, index) => {
    const first = group[0];
    if (first === undefined) return [];
    const offset = offsetOf(first);
    const next = groups[index + 1]?.[0];
    const fromPdf = index === 0 ? Math.max(1, offset + 1) : first.pdfPage;
    return [{ fromPdf, toPdf: next ? next.pdfPage - 1 : pageCount, offset }];
  });
}
