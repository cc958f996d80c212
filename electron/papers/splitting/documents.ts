import type {
  DocumentReading,
  ItemReading,
  PageRange,
} from '../../../shared/domain/pack-reading.ts';
import type { PageText } from '../../../shared/domain/page-text.ts';
import { appendixBorders } from './appendix-borders.ts';
import type { Border } from './border.ts';
import type { FileSignals } from './file-signals.ts';
import type { OutlineItem } from './outline-items.ts';
import { printedOf } from './page-numbers.ts';
import { isMinutesHead, isReportHead, largestHeading, topDown } from './paper-head.ts';

interface ItemPages {
  kind: ItemReading['kind'];
  pdfPages: PageRange;
  outline: OutlineItem | undefined;
}

/**
 * The papers of an item: its main paper, which has no bookmark of its own, then what bookmarks of whole pages
 * ("Fit") and heads of pages ("Appendix 2") part from it. A paper ends at its last page that is not blank.
 */
export function readDocuments(item: ItemPages, signals: FileSignals): DocumentReading[] {
  const [from, to] = item.pdfPages;
  const bookmarks = bookmarkBorders(item, signals);
  const until = bookmarks[0] ? bookmarks[0].pdfPage - 1 : to;
  const heads = appendixBorders(signals.pages.slice(from - 1, until), signals.kinds);
  const later = [...heads, ...bookmarks];
  const borders = later[0]?.pdfPage === from ? later : [mainBorder(item, signals), ...later];
  return borders.flatMap((border, index) => {
    const end = (borders[index + 1]?.pdfPage ?? to + 1) - 1;
    return toDocument(border, end, signals);
  });
}

function bookmarkBorders(item: ItemPages, signals: FileSignals): Border[] {
  const [from, to] = item.pdfPages;
  const borders: Border[] = [];
  for (const entry of item.outline?.children ?? []) {
    const page = entry.pdfPage;
    if (entry.destination !== 'fit' || page === null || page < from || page > to) continue;
    const last = borders.at(-1)?.pdfPage ?? 0;
    if (page <= last) continue;
    const title = entry.title
      .replace(/\s+/g, ' ')
      .replace(/^\d{1,2}\s[-–]\s/, '')
      .trim();
    const isHeaded = headsPage(title, signals.pages[page - 1]);
    borders.push({
      pdfPage: page,
      title,
      role: roleOf(title),
      level: isHeaded ? 'sure' : 'likely',
      sentence: `The outline opens “${title}” on PDF page ${page}${isHeaded ? ', and the page is headed so' : ''}.`,
    });
  }
  return borders;
}

/** The label ("Appendix 2") or the first words of the title stand at the head of the page. */
function headsPage(title: string, page: PageText | undefined): boolean {
  const label = /^(?:appendix|annex|enclosure)\s+\w+/i.exec(title)?.[0] ?? title;
  const head = page ? topDown(page).slice(0, 4) : [];
  return head.some((line) => line.text.toLowerCase().startsWith(label.toLowerCase()));
}

export function roleOf(title: string): DocumentReading['role'] {
  if (/\b(?:appendix|appendices|annexe?|enclosure|schedule|attachment|atodiad)\b/i.test(title))
    return 'appendix';
  if (/\b(?:presentation|slides)\b/i.test(title)) return 'presentation';
  if (/\bwork(?:ing)? (?:programme|plan)\b/i.test(title)) return 'workProgramme';
  if (/^(?:draft |public )?minutes\b/i.test(title)) return 'minutes';
  return /\breport\b|\bbriefing (?:note|paper)\b/i.test(title) ? 'report' : 'other';
}

/** The item's own paper, named by what it is. */
function mainBorder(item: ItemPages, signals: FileSignals): Border {
  const [pdfPage] = item.pdfPages;
  const page = signals.pages[pdfPage - 1];
  const sentence = `It begins where the item begins, on PDF page ${pdfPage}.`;
  const as = (title: string, role: Border['role']): Border => {
    return { pdfPage, title, role, level: 'likely', sentence };
  };
  if (item.kind === 'minutes' || (page && isMinutesHead(page))) return as('Minutes', 'minutes');
  if (page && isBriefingNote(page)) return as('Briefing note', 'report');
  if (item.kind === 'workProgramme') return as('Work Programme', 'workProgramme');
  if (page === undefined || isReportHead(page) || item.kind === 'report')
    return as('Report', 'report');
  return as(largestHeading(page) ?? 'Paper', 'other');
}

function isBriefingNote(page: PageText): boolean {
  return topDown(page)
    .slice(0, 5)
    .some((line) => /^briefing (?:note|paper)\b/i.test(line.text));
}

function toDocument(border: Border, end: number, signals: FileSignals): DocumentReading[] {
  let last = Math.min(end, signals.pages.length);
  while (last > border.pdfPage && signals.kinds[last - 1] === 'blank') last -= 1;
  if (last < border.pdfPage) return [];
  const [from, to] = [border.pdfPage, last].map((page) => printedOf(signals.numbers, page));
  const { level, sentence, pdfPage } = border;
  return [
    {
      title: border.title,
      role: border.role,
      pages: from != null && to != null ? [from, to] : null,
      pdfPages: [border.pdfPage, last],
      evidence: { pdfPages: { level, sentence, pdfPage } },
    },
  ];
}
