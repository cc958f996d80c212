import type { ItemReading } from '../../../shared/domain/pack-reading.ts';
import type { OutlineEntry } from '../../../shared/domain/page-text.ts';

/**
 * Titles of bookmarks that lead to a place inside an item's papers and open none: headings of a paper's text, which
 * came along when the pack was put together. Verbatim, in the order of the outline.
 */
export function outlineNoise(outline: readonly OutlineEntry[], items: ItemReading[]): string[] {
  const starts = new Set(
    items.flatMap((item) => [
      ...(item.pdfPages ? [item.title] : []),
      ...item.documents.map((paper) => paper.title),
    ]),
  );
  return outline
    .filter(({ destination, title, depth, pdfPage }) => {
      const isInside = pdfPage !== null && depth > 0 && items.some((item) => holds(item, pdfPage));
      return destination === 'place' && isInside && !starts.has(title.trim());
    })
    .map(({ title }) => title);
}

function holds({ pdfPages }: ItemReading, page: number): boolean {
  return pdfPages !== null && pdfPages[0] <= page && page <= pdfPages[1];
}
