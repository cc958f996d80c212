import type { FileSignals } from './file-signals.ts';
import type { SheetItem } from './front-sheet.ts';
import { largestHeading } from './paper-head.ts';
import { isSameTitle } from './same-title.ts';

/**
 * The items of the front sheet and, in the order of their pages, those that only the outline or a stamp names:
 * late items, or all of them where the front sheet is a picture. Printed numbers stay as they are.
 */
export function withLateItems(items: SheetItem[], signals: FileSignals): SheetItem[] {
  const late = [...outlineOnly(items, signals), ...stampOnly(items, signals)];
  const all = [...items];
  for (const item of late.sort((one, other) => one.pdfPage - other.pdfPage)) {
    const number = Number.parseInt(item.printedNumber ?? '', 10);
    const at = all.findIndex((one) => Number.parseInt(one.printedNumber ?? '', 10) > number);
    all.splice(at < 0 ? all.length : at, 0, item);
  }
  return all;
}

/** Whether an item stands on no front sheet, and so asks to be checked. */
export function isLate(item: SheetItem, sheetItems: SheetItem[]): boolean {
  return !sheetItems.includes(item);
}

function outlineOnly(items: SheetItem[], signals: FileSignals): SheetItem[] {
  return signals.outline
    .filter((entry) => entry.printedNumber !== null && entry.destination !== 'place')
    .filter((entry) => {
      return !items.some(
        (item) =>
          item.printedNumber === entry.printedNumber || isSameTitle(item.title, entry.title),
      );
    })
    .map((entry) => lateItem(entry.printedNumber, entry.title, entry.pdfPage));
}

function stampOnly(items: SheetItem[], signals: FileSignals): SheetItem[] {
  return signals.stamps
    .filter((stamp) => {
      const isListed = items.some((item) => isSameNumber(item.printedNumber, stamp.printedNumber));
      const isBookmarked = signals.outline.some(
        (entry) => entry.printedNumber === stamp.printedNumber,
      );
      return !isListed && !isBookmarked;
    })
    .map((stamp) => {
      const page = signals.pages[stamp.pdfPage - 1];
      const title = (page && largestHeading(page)) ?? `Item ${stamp.printedNumber}`;
      return lateItem(stamp.printedNumber, title, stamp.pdfPage);
    });
}

/** A stamp says "3" for the papers of items 3a and 3b. */
function isSameNumber(printed: string | null, stamped: string): boolean {
  return printed === stamped || (printed?.replace(/[a-z]$/i, '') ?? '') === stamped;
}

function lateItem(printedNumber: string | null, title: string, pdfPage: number): SheetItem {
  return {
    printedNumber,
    title,
    pdfPage,
    range: null,
    reportOf: null,
    text: null,
    subItems: [],
    state: null,
    reference: null,
    access: 'public',
    heading: null,
  };
}
