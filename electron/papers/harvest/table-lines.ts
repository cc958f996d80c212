import type { PageText } from '../../../shared/domain/page-text.ts';
import { bodyLines, runningLines } from '../reading/page-furniture.ts';
import { type PlacedLine, topDown } from './block.ts';

const footPart = 0.14;

/**
 * The lines of pages that may hold a table, page by page from top to bottom. What repeats at the head of each page is
 * kept: it may be the table's own head row. Only what repeats at its foot is furniture.
 */
export function tableLines(pages: readonly PageText[]): PlacedLine[][] {
  const running = runningLines(pages);
  return pages.map((page) => {
    const body = new Set(bodyLines(page, running).map(({ y }) => y));
    const lines = topDown(bodyLines(page), page.pdfPage);
    return lines.filter((line) => line.y > line.frameHeight * footPart || body.has(line.y));
  });
}
