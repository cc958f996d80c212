import type { Mark } from '../../../shared/contract/annotations.ts';
import type { MarkPart } from '../../../shared/domain/annotation-target.ts';
import { isDrawn } from '../../../shared/domain/placing.ts';

/** A mark on one page: what it covers there. */
export interface MarkOnPage {
  mark: Mark;
  parts: readonly MarkPart[];
  /** Whether the mark begins here: its letter and its name stand on that page. */
  begins: boolean;
}

/** The marks that are drawn, by page. Made once for each state of the marks, not for each page. */
export function marksByPage(marks: readonly Mark[]): ReadonlyMap<number, MarkOnPage[]> {
  const pages = new Map<number, MarkOnPage[]>();
  for (const mark of marks) {
    if (!isDrawn(mark.place)) continue;
    const { parts } = mark.place;
    for (const pdfPage of new Set(parts.map((part) => part.pdfPage))) {
      const here = parts.filter((part) => part.pdfPage === pdfPage);
      const entry = { mark, parts: here, begins: parts[0]?.pdfPage === pdfPage };
      const known = pages.get(pdfPage);
      if (known) known.push(entry);
      else pages.set(pdfPage, [entry]);
    }
  }
  return pages;
}
