import type { PageText } from '../../../shared/domain/page-text.ts';
import { type Claim, fullWeight, weakOutline } from './claim.ts';
import type { FileSignals } from './file-signals.ts';
import type { SheetItem } from './front-sheet.ts';
import type { OutlineItem } from './outline-items.ts';
import { pdfPageOf } from './page-numbers.ts';
import { isMinutesHead, isReportHead, topDown } from './paper-head.ts';
import { areSameTitle, isSameTitle, type TitleWords, titleWords } from './same-title.ts';

/** What is the same for all items of a file while claims are gathered. */
export interface ClaimContext {
  signals: FileSignals;
  frontPages: number;
  /** PDF page minus printed page, guessed where no page bears a number; null where ranges lead nowhere. */
  assumedOffset: number | null;
  /** True where nothing but the titles at the head of pages can place an item. */
  isBare: boolean;
}

export function claimContext(
  signals: FileSignals,
  items: SheetItem[],
  frontPages: number,
): ClaimContext {
  const hasNumbers = signals.numbers.source !== null;
  const hasRanges = items.some((item) => item.range !== null);
  const hasBorders = signals.stamps.length + signals.outline.length > 0;
  return {
    signals,
    frontPages,
    assumedOffset: hasNumbers || !hasRanges ? null : guessOffset(signals, items, frontPages),
    isBare: !hasRanges && !hasBorders,
  };
}

/** All claims on where an item of the front sheet starts. */
export function gatherClaims(
  item: SheetItem,
  before: SheetItem | undefined,
  context: ClaimContext,
): Claim[] {
  const claims = [
    ...outlineClaims(item, context.signals.outline),
    ...stampClaims(item, context),
    ...rangeClaims(item, context),
  ];
  const pages = new Set(claims.map((claim) => claim.pdfPage));
  const searched = context.isBare && claims.length === 0 ? searchHeading(item, context) : [];
  for (const pdfPage of searched)
    claims.push({ pdfPage, signal: 'heading', weight: fullWeight.heading });
  for (const pdfPage of pages)
    if (hasHeading(context.signals.pages[pdfPage - 1], item.title))
      claims.push({ pdfPage, signal: 'heading', weight: fullWeight.heading });
  for (const pdfPage of pages) claims.push(...supportOf(pdfPage, item, before, context));
  return claims;
}

function outlineClaims(item: SheetItem, outline: OutlineItem[]): Claim[] {
  const entry = outlineEntryOf(item, outline);
  if (entry === undefined) return [];
  const agrees = isSameTitle(entry.title, item.title) && entry.destination !== 'place';
  const weight = agrees ? fullWeight.outline : weakOutline;
  return [{ pdfPage: entry.pdfPage, signal: 'outline', weight }];
}

/** The bookmark of an item: the same number, and of two with that number the one with the title. */
export function outlineEntryOf(
  item: { printedNumber: string | null; title: string },
  outline: OutlineItem[],
): OutlineItem | undefined {
  const numbered = outline.filter(
    (entry) => entry.printedNumber !== null && entry.printedNumber === item.printedNumber,
  );
  const titled = (entry: OutlineItem) => isSameTitle(entry.title, item.title);
  const unnumbered = outline.filter((entry) => entry.printedNumber === null);
  return numbered.find(titled) ?? numbered[0] ?? unnumbered.find(titled);
}

function stampClaims(item: SheetItem, { signals }: ClaimContext): Claim[] {
  const stamp = signals.stamps.find((one) => one.printedNumber === item.printedNumber);
  return stamp
    ? [{ pdfPage: stamp.pdfPage, signal: 'itemStamp', weight: fullWeight.itemStamp }]
    : [];
}

/** The printed range with the numbers of the pages, or with a guessed offset where no page bears one. */
function rangeClaims(item: SheetItem, context: ClaimContext): Claim[] {
  if (item.range === null) return [];
  const { numbers, pages } = context.signals;
  if (numbers.source !== null) {
    const pdfPage = pdfPageOf(numbers, item.range.from, context.frontPages + 1);
    const signal = numbers.source === 'pageLabel' ? 'pageLabel' : 'pageStamp';
    return pdfPage === null ? [] : [{ pdfPage, signal, weight: fullWeight[signal] }];
  }
  const pdfPage = item.range.from + (context.assumedOffset ?? 0);
  const isHere =
    context.assumedOffset !== null && pdfPage > context.frontPages && pdfPage <= pages.length;
  return isHere ? [{ pdfPage, signal: 'frontSheet', weight: fullWeight.frontSheet }] : [];
}

function supportOf(
  pdfPage: number,
  item: SheetItem,
  before: SheetItem | undefined,
  { signals, frontPages }: ClaimContext,
): Claim[] {
  const claims: Claim[] = [];
  if (signals.kinds[pdfPage - 2] === 'blank') claims.push({ pdfPage, signal: 'blank', weight: 1 });
  const follows = before?.range?.to != null && before.range.to + 1 === item.range?.from;
  if (follows && claims.length === 0) claims.push({ pdfPage, signal: 'contiguous', weight: 1 });
  const isLinked = signals.pdf.links.some(
    (link) => link.fromPdfPage <= frontPages && link.toPdfPage === pdfPage,
  );
  if (isLinked) claims.push({ pdfPage, signal: 'link', weight: 1 });
  return claims;
}

/**
 * The first page after the front sheet that opens a paper of the item's title: the head of a report, of minutes
 * for a minutes item, or a page whose first line is the title. Headings further down are those of minutes.
 */
function searchHeading(item: SheetItem, { signals, frontPages }: ClaimContext): number[] {
  const isMinutes = /\bminutes\b|\bcofnodion\b/i.test(item.title);
  const words = titleWords(item.title);
  const page = signals.pages.slice(frontPages).find((one) => {
    if (isMinutes && isMinutesHead(one)) return true;
    const [first] = headTitles(one);
    const opens = first !== undefined && areSameTitle(first, words);
    return opens || (isReportHead(one) && hasHeading(one, item.title));
  });
  return page ? [page.pdfPage] : [];
}

/** Whether the head of a page names a title, alone on a line, after "Subject:" or wrapped over two lines. */
function hasHeading(page: PageText | undefined, title: string): boolean {
  if (page === undefined) return false;
  const words = titleWords(title);
  return headTitles(page).some((head) => areSameTitle(head, words));
}

/** Folding is the dear part, and each head is asked about once for every item. */
const keptHeads = new WeakMap<PageText, TitleWords[]>();

function headTitles(page: PageText): TitleWords[] {
  const kept = keptHeads.get(page);
  if (kept) return kept;
  const lines = topDown(page)
    .slice(0, 14)
    .map((line) => line.text.replace(/^(?:subject|title|report title|re|report)\s*:\s*/i, ''));
  const single = lines.filter((line) => line.length > 4);
  const joined = lines.slice(1).map((line, index) => `${lines[index] ?? ''} ${line}`);
  const heads = [...single, ...joined].map(titleWords);
  keptHeads.set(page, heads);
  return heads;
}

const furthestOffset = 8;

/** The offset under which most ranges lead to a page with the item's title; else by where the sheet ends. */
function guessOffset(signals: FileSignals, items: SheetItem[], frontPages: number): number | null {
  const ranged = items.flatMap((item) => (item.range ? [{ item, from: item.range.from }] : []));
  const scores = Array.from({ length: furthestOffset + 1 }, (_, offset) => ({
    offset,
    count: ranged.filter(({ item, from }) =>
      hasHeading(signals.pages[from + offset - 1], item.title),
    ).length,
  }));
  const best = scores.reduce((chosen, one) => (one.count > chosen.count ? one : chosen));
  if (best.count > 0) return best.offset;
  const first = Math.min(...ranged.map(({ from }) => from));
  if (first === 1) return frontPages;
  return signals.pages.length > frontPages ? 0 : null;
}

/** How many pages stand before the first page that the front sheet's ranges name, at most `counted`. */
export function pagesBeforeRanges(
  signals: FileSignals,
  items: SheetItem[],
  counted: number,
): number {
  const starts = items.flatMap((item) => item.range?.from ?? []);
  if (starts.length === 0 || signals.stamps.length + signals.outline.length > 0) return counted;
  const first = Math.min(...starts);
  const { numbers } = signals;
  if (numbers.source === 'pageStamp') return counted;
  const sheetEnd = Math.max(1, ...items.map((item) => item.pdfPage));
  const pdfPage =
    numbers.source === null
      ? first + (guessOffset(signals, items, sheetEnd) ?? 0)
      : (pdfPageOf(numbers, first) ?? counted + 1);
  return pdfPage > sheetEnd && pdfPage <= counted ? pdfPage - 1 : counted;
}
