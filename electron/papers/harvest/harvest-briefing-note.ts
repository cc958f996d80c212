import type { BriefingNoteReading } from '../../../shared/domain/pack-reading.ts';
import type { PageText } from '../../../shared/domain/page-text.ts';
import { placedLines } from './block.ts';
import { evidenceOf, quoted } from './evidence-of.ts';
import { readAuthors } from './report-authors.ts';
import { readReportHead } from './report-head.ts';
import { readRecommendations } from './report-recommendations.ts';

const appendix = /^(?:appendix|annex|schedule)\s+(?:\d{1,2}|[A-Z])\b\s*(?:[:.–-].{0,80})?$/i;

/**
 * The head, recommendations and authors of an officers' note or report, from one item's pages. It begins on the first
 * page with a head (To, Date, Subject or Committee, Title) and ends before the first appendix. Null without a head.
 */
export function harvestBriefingNote(pages: PageText[]): BriefingNoteReading | null {
  const lines = placedLines(pages);
  for (const page of pages) {
    const own = lines.filter((line) => line.pdfPage === page.pdfPage);
    const head = readReportHead(own);
    if (head === null) continue;
    const end = endOf(lines, page.pdfPage);
    const note = lines.filter((line) => line.pdfPage >= page.pdfPage && line.pdfPage < end);
    const found = readRecommendations(note);
    const authors = readAuthors(note);
    const { evidence } = head;
    if (found !== null) {
      const count = found.recommendations.length;
      const words = `${count} under “Recommendations”${found.stem === null ? '' : `, after ${quoted(found.stem)}`}.`;
      evidence['recommendations'] = evidenceOf('likely', words, found.pdfPage);
    }
    return {
      itemNumber: null,
      to: head.to,
      date: head.date,
      subject: head.subject,
      recommendationStem: found?.stem ?? null,
      recommendations: found?.recommendations ?? [],
      authors,
      pdfPage: page.pdfPage,
      evidence,
    };
  }
  return null;
}

/**
 * The page on which the first appendix begins, by a heading at its top; else past the last page. A page that heads
 * several appendices, or the word "Appendices", is the list of them.
 */
function endOf(lines: readonly { text: string; pdfPage: number }[], from: number): number {
  const pages = new Map<number, string[]>();
  for (const { text, pdfPage } of lines) {
    if (pdfPage > from) pages.set(pdfPage, [...(pages.get(pdfPage) ?? []), text]);
  }
  for (const [pdfPage, texts] of pages) {
    const heads = texts.filter((text) => appendix.test(text)).length;
    const isList = heads > 1 || texts.slice(0, 3).some((text) => /\bappendices\b/i.test(text));
    if (!isList && texts.slice(0, 3).some((text) => appendix.test(text))) return pdfPage;
  }
  return Number.POSITIVE_INFINITY;
}
