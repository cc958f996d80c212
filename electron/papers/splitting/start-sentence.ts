import type { PageRange } from '../../../shared/domain/pack-reading.ts';
import type { Claim, Signal, Verdict } from './claim.ts';
import type { SheetItem } from './front-sheet.ts';
import { listed } from './said.ts';

interface Found {
  item: SheetItem;
  verdict: Verdict;
  pdfPages: PageRange;
  printed: PageRange | null;
  pageCount: number;
}

/** The reasons for an item's place in plain words, built from its claims. */
export function startSentence(found: Found): string {
  const sentences = [reason(found), sheetWord(found), difference(found), contradiction(found)];
  const isOpen = found.verdict.against.length > 0 || difference(found) !== '';
  return [...sentences, isOpen ? 'Please check.' : ''].filter(Boolean).join(' ');
}

function reason({ item, verdict, printed }: Found): string {
  const name = nameOf(item);
  const borders = verdict.because.filter((claim) => wordsFor(claim.signal, item) !== null);
  const words = borders.map((claim) => wordsFor(claim.signal, item) ?? '');
  const page = `PDF page ${verdict.pdfPage}`;
  const isOnlySheet = borders.length === 1 && borders[0]?.signal === 'frontSheet';
  if (isOnlySheet || borders.length === 0) return onlySheet(item, page);
  const shown = printed && printed[0] !== verdict.pdfPage ? `, printed page ${printed[0]},` : '';
  const verb = words.length > 1 ? 'agree' : `${isPlural(borders[0]) ? 'say' : 'says'} so`;
  return `${name} starts on ${page}${shown} because ${listed(words)} ${verb}.`;
}

function onlySheet(item: SheetItem, page: string): string {
  const { range } = item;
  const where = range
    ? ` (${range.to === null ? `page ${range.from}` : `pages ${range.from} to ${range.to}`})`
    : '';
  return `Only the front sheet speaks for ${nameOf(item).toLowerCase()}${where}, which leads to ${page}. Please check the first page.`;
}

function isPlural(claim: Claim | undefined): boolean {
  return claim?.signal === 'pageStamp' || claim?.signal === 'pageLabel';
}

function wordsFor(signal: Signal, item: SheetItem): string | null {
  const words: Record<Signal, string | null> = {
    outline: 'the outline',
    itemStamp: `the stamp “Agenda Item ${item.printedNumber}”`,
    pageStamp: 'the page numbers',
    pageLabel: 'the page labels of the file',
    frontSheet: 'the front sheet',
    heading: 'the heading on the page',
    contiguous: null,
    blank: null,
    link: 'a link on the front sheet',
  };
  return words[signal];
}

/** "The front sheet says page 9, too." */
function sheetWord({ item, verdict, printed }: Found): string {
  const isCounted = verdict.because.some((claim) => isPlural(claim));
  return isCounted && item.range?.from === printed?.[0]
    ? `The front sheet says page ${item.range?.from}, too.`
    : '';
}

/** Missing or added pages before the item or at its end. */
function difference({ item, pdfPages, printed, pageCount }: Found): string {
  if (item.range === null || printed === null) return '';
  const { from, to } = item.range;
  const before = from - printed[0];
  if (before !== 0) return `The front sheet says ${from}: ${pagesSeem(before)} before it.`;
  const missing = to === null ? 0 : to - printed[1];
  if (Math.abs(missing) <= 1) return '';
  const end = pdfPages[1] === pageCount ? 'the file ends' : 'the next item begins';
  return `The front sheet says pages ${from} to ${to}, but ${end} after page ${printed[1]}: ${pagesSeem(missing)}.`;
}

function pagesSeem(count: number): string {
  const number = Math.abs(count);
  const pages = number === 1 ? '1 page seems' : `${number} pages seem`;
  return count > 0 ? `${pages} to be missing` : `${pages} to have been put in`;
}

/** What other signals say; page numbers are left out where the front sheet's difference says it already. */
function contradiction(found: Found): string {
  const { item, verdict } = found;
  const isSaid = difference(found) !== '';
  const others = verdict.against.flatMap((claim) => {
    if (isSaid && isPlural(claim)) return [];
    const words = wordsFor(claim.signal, item);
    return words ? [`${words} ${isPlural(claim) ? 'say' : 'says'} PDF page ${claim.pdfPage}`] : [];
  });
  return others.length > 0 ? `But ${listed(others)}.` : '';
}

export function nameOf(item: { printedNumber: string | null; title: string }): string {
  return item.printedNumber === null ? `“${item.title}”` : `Item ${item.printedNumber}`;
}
