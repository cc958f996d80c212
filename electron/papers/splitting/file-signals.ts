import type { PageFact } from '../../../shared/domain/pack-reading.ts';
import type { PageText, PdfText } from '../../../shared/domain/page-text.ts';
import { isAgendaBookmark, type OutlineItem, outlineItems } from './outline-items.ts';
import {
  type NamedMeeting,
  type PackTitle,
  readFileName,
  readPackSubject,
  readPackTitle,
} from './pack-name.ts';
import { pageKind } from './page-kind.ts';
import { type PageNumbers, readPageNumbers } from './page-numbers.ts';
import { isMinutesHead, isReportHead } from './paper-head.ts';
import { itemStamp } from './stamps.ts';

interface StampedItem {
  printedNumber: string;
  pdfPage: number;
}

/** What the file says of itself before its front sheet is read. */
export interface FileSignals {
  pdf: PdfText;
  pages: PageText[];
  kinds: PageFact['kind'][];
  numbers: PageNumbers;
  /** Bookmarks of items, the one of the front sheet left out. */
  outline: OutlineItem[];
  /** First page of each item stamp. */
  stamps: StampedItem[];
  title: PackTitle | null;
  subject: NamedMeeting | null;
  fileName: NamedMeeting | null;
}

export function readSignals(pdf: PdfText): FileSignals {
  const stamps: StampedItem[] = [];
  for (const page of pdf.pages) {
    const printedNumber = page.lines.map(itemStamp).find((number) => number !== null);
    const isKnown = stamps.some((stamp) => stamp.printedNumber === printedNumber);
    if (printedNumber && !isKnown) stamps.push({ printedNumber, pdfPage: page.pdfPage });
  }
  return {
    pdf,
    pages: pdf.pages,
    kinds: pdf.pages.map(pageKind),
    numbers: readPageNumbers(pdf.pages),
    outline: outlineItems(pdf.outline).filter((item) => !isAgendaBookmark(item.title)),
    stamps,
    title: readPackTitle(pdf.title),
    subject: readPackSubject(pdf.subject),
    fileName: readFileName(pdf.fileName),
  };
}

/** Most pages that a front sheet without any other border may have. */
const longestSheet = 30;

/**
 * How many pages stand before the papers: up to the first stamp, bookmark or printed number that opens a
 * paper (`byNumbers` false leaves printed numbers out: some agendas number their own pages); in a file without, up to the first page that is the head of a report or of minutes.
 */
export function countFrontPages(signals: FileSignals, byNumbers = true): number {
  const { pages, stamps, outline, numbers } = signals;
  const borders = [
    ...stamps.map((stamp) => stamp.pdfPage),
    ...outline.filter((item) => item.printedNumber !== null).map((item) => item.pdfPage),
    ...(byNumbers ? firstStampedPage(numbers) : []),
  ].filter((pdfPage) => pdfPage > 1);
  if (borders.length > 0) return Math.min(...borders) - 1;
  const paper = pages.findIndex(
    (page, index) => index > 0 && (isReportHead(page) || isMinutesHead(page)),
  );
  return Math.min(paper < 0 ? pages.length : paper, longestSheet);
}

/** Front sheets bear no page stamp, whether they are counted or not. */
function firstStampedPage(numbers: PageNumbers): number[] {
  return numbers.source === 'pageStamp' ? [Math.min(...numbers.stamped)] : [];
}

/** Titles and numbers that outline and stamps give, for finding the items of the front sheet. */
export function itemHints(signals: FileSignals): Map<string, string | null> {
  const hints = new Map<string, string | null>();
  for (const stamp of signals.stamps) hints.set(stamp.printedNumber, null);
  for (const item of signals.outline)
    if (item.printedNumber !== null) hints.set(item.printedNumber, item.title);
  return hints;
}
