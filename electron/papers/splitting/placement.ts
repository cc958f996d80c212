import type { Confidence, Evidence } from '../../../shared/domain/evidence.ts';
import type { PageRange } from '../../../shared/domain/pack-reading.ts';
import { type Claim, isStrong, type Verdict, weighClaims } from './claim.ts';
import type { SheetItem } from './front-sheet.ts';
import { type ClaimContext, gatherClaims } from './gather-claims.ts';
import { pdfPageOf, printedOf } from './page-numbers.ts';
import { startSentence } from './start-sentence.ts';

/** Where an item stands in the file, with the reasons. */
export interface Placement {
  pdfPages: PageRange | null;
  /** Printed pages; those of the front sheet where the item's pages are not in the file. */
  pages: PageRange | null;
  evidence: Evidence;
}

interface Start {
  item: SheetItem;
  verdict: Verdict | null;
}

/** Places all items of a front sheet; an end is one page before the next start. Neighbours never shift. */
export function placeItems(items: SheetItem[], context: ClaimContext): Placement[] {
  const starts = items.map((item, index) => {
    const before = items.slice(0, index).findLast((one) => one.range !== null);
    return { item, verdict: weighClaims(gatherClaims(item, before, context)) };
  });
  dropOutOfOrder(starts);
  const pages = starts
    .flatMap((start) => start.verdict?.pdfPage ?? [])
    .sort((one, other) => one - other);
  return starts.map((start) => placeOne(start, pages, context));
}

/** A heading alone places an item only behind the items before it: the words may stand in other papers, too. */
function dropOutOfOrder(starts: Start[]): void {
  let last = 0;
  for (const start of starts) {
    if (start.verdict === null) continue;
    const isHeadingOnly = start.verdict.because.every((claim) => claim.signal === 'heading');
    if (isHeadingOnly && start.verdict.pdfPage <= last) start.verdict = null;
    else last = Math.max(last, start.verdict.pdfPage);
  }
}

function placeOne(start: Start, startPages: number[], context: ClaimContext): Placement {
  const { item, verdict } = start;
  if (verdict === null) return unplaced(item, context);
  const { numbers, pages } = context.signals;
  const next = startPages.find((page) => page > verdict.pdfPage);
  const last = next === undefined ? lastPage(item, verdict, context) : next - 1;
  const pdfPages: PageRange = [verdict.pdfPage, Math.min(last, pages.length)];
  const [from, to] = pdfPages.map((page) => printedOf(numbers, page));
  const printed: PageRange | null = from != null && to != null ? [from, to] : sheetRange(item);
  const hasDifference = differs(item, printed);
  const level = hasDifference ? 'check' : levelOf(verdict, context);
  const sentence = startSentence({ item, verdict, pdfPages, printed, pageCount: pages.length });
  return {
    pdfPages,
    pages: printed,
    evidence: { level, sentence, pdfPage: verdict.pdfPage },
  };
}

/** The last item ends where its range says; what follows is kept as other pages unless it is nothing. */
function lastPage(item: SheetItem, verdict: Verdict, context: ClaimContext): number {
  const { numbers, pages, kinds } = context.signals;
  const count = pages.length;
  const to = item.range?.to;
  if (to == null) return count;
  const byNumber =
    numbers.source === null ? to + (context.assumedOffset ?? 0) : pdfPageOf(numbers, to);
  if (byNumber === null || byNumber < verdict.pdfPage) return count;
  const restIsBlank = kinds.slice(byNumber).every((kind) => kind === 'blank');
  return restIsBlank ? count : byNumber;
}

function levelOf(verdict: Verdict, context: ClaimContext): Confidence {
  if (verdict.against.length > 0) return 'check';
  const strong = verdict.because.filter(isStrong);
  const names = new Set(strong.map((claim) => claim.signal));
  const bothBorders = names.has('outline') && names.has('itemStamp');
  const [firstRun] = context.signals.numbers.runs;
  const isSecondRun = firstRun !== undefined && verdict.pdfPage > firstRun.toPdf;
  if (names.size >= 2) return isSecondRun && !bothBorders ? 'likely' : 'sure';
  if (names.size === 1) return 'likely';
  const has = (signal: Claim['signal']) => verdict.because.some((claim) => claim.signal === signal);
  return has('heading') && (has('frontSheet') || has('outline')) ? 'likely' : 'check';
}

/** Whether front sheet and file give other printed pages; a blank page that closes an item is no difference. */
function differs(item: SheetItem, printed: PageRange | null): boolean {
  if (item.range === null || printed === null) return false;
  const { from, to } = item.range;
  return from !== printed[0] || (to !== null && Math.abs(to - printed[1]) > 1);
}

function sheetRange(item: SheetItem): PageRange | null {
  return item.range ? [item.range.from, item.range.to ?? item.range.from] : null;
}

function unplaced(item: SheetItem, context: ClaimContext): Placement {
  const name = item.printedNumber === null ? 'This item' : `Item ${item.printedNumber}`;
  const pages = sheetRange(item);
  if (pages === null)
    return {
      pdfPages: null,
      pages: null,
      evidence: {
        level: 'likely',
        sentence: `${name} has no pages here. ${sheetWords(item)}`,
        pdfPage: item.pdfPage,
      },
    };
  const isSheetOnly = context.frontPages >= context.signals.pages.length;
  const range = pages[0] === pages[1] ? `page ${pages[0]}` : `pages ${pages[0]} to ${pages[1]}`;
  const sentence = isSheetOnly
    ? `The front sheet says ${range}; this file holds the front sheet only.`
    : `${name} was not found. The front sheet says ${range}.`;
  const level = isSheetOnly ? 'likely' : 'unknown';
  return { pdfPages: null, pages, evidence: { level, sentence, pdfPage: item.pdfPage } };
}

function sheetWords(item: SheetItem): string {
  if (item.state === 'toFollow') return 'The front sheet says that they are to follow.';
  if (item.state === 'inSupplement') return 'The front sheet says that they are in a supplement.';
  if (item.state === 'verbal') return 'The front sheet says that it is taken by word of mouth.';
  return 'The front sheet gives none.';
}
