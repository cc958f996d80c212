import type { PageFact } from '../../../shared/domain/pack-reading.ts';
import type { PageText, TextLine } from '../../../shared/domain/page-text.ts';
import type { Border } from './border.ts';
import { topDown } from './paper-head.ts';

/** Most characters of a line that heads an appendix; longer ones are sentences. */
const longestHead = 110;
const appendixHead =
  /^(?<label>(?:appendix|annexe?|enclosure|attachment|schedule|atodiad)\s+(?:\d{1,2}[a-z]?|[A-Z]\d?|[IVX]{1,4}))\b[\s:.–-]*(?<words>.*)$/i;

/**
 * Borders inside a paper that no bookmark gives: the first page headed "Appendix 2" (running heads repeat it),
 * and a paper of numbered sections bound in behind a note that had sections of its own.
 */
export function appendixBorders(pages: PageText[], kinds: PageFact['kind'][]): Border[] {
  const borders: Border[] = [];
  const seen = new Set<string>();
  for (const [index, page] of pages.entries()) {
    const [first] = topDown(page);
    if (index === 0 || first === undefined) continue;
    const head = appendixHead.exec(first.text)?.groups;
    const label = head?.['label'];
    if (label && first.text.length <= longestHead) {
      if (!seen.has(label.toLowerCase())) borders.push(toBorder(page, label, head['words'] ?? ''));
      seen.add(label.toLowerCase());
    } else if (borders.length === 0 && restartsSections(pages, index, kinds))
      borders.push(sectionBorder(pages, index));
  }
  return borders;
}

function toBorder(page: PageText, label: string, words: string): Border {
  const { pdfPage } = page;
  const name = words === '' ? label : `${label} - ${words}`;
  const sentence = `PDF page ${pdfPage} is headed “${label}”.`;
  return { pdfPage, title: name, role: 'appendix', level: 'likely', sentence };
}

const section = /^(?<number>\d{1,2})(?<mark>\.?)\s+(?<words>[\p{Lu}\d].{2,80})$/u;

/**
 * A page that opens with a section 1 while section 1 was had before, after a page that ends early: the note is
 * over and another paper begins.
 */
function restartsSections(pages: PageText[], index: number, kinds: PageFact['kind'][]): boolean {
  const [page, previous] = [pages[index], pages[index - 1]];
  if (page === undefined || previous === undefined) return false;
  const [first, second] = topDown(page);
  if (first === undefined || !isSectionHead(first, '1') || second?.font === undefined) return false;
  const hadOne = pages
    .slice(0, index)
    .some((one) => topDown(one).some((line) => isSectionHead(line, '1')));
  const lowest = topDown(previous).at(-1);
  const endsEarly = lowest !== undefined && lowest.y > previous.height / 4;
  return hadOne && (endsEarly || kinds[previous.pdfPage - 1] === 'blank');
}

function isSectionHead(line: TextLine, number: string): boolean {
  const match = section.exec(line.text)?.groups;
  return match?.['number'] === number && !/[.,;]$/.test(line.text);
}

/** "Report, sections 1 to 9": as far as the sections run on, each at the head of a line in the same font. */
function sectionBorder(pages: PageText[], index: number): Border {
  const heads = pages.slice(index).flatMap(topDown);
  const font = heads[0]?.font;
  const edge = heads[0]?.x ?? 0;
  let last = 0;
  for (const line of heads)
    if (line.font === font && Math.abs(line.x - edge) < 3 && isSectionHead(line, String(last + 1)))
      last += 1;
  const pdfPage = pages[index]?.pdfPage ?? 1;
  return {
    pdfPage,
    title: last > 1 ? `Report, sections 1 to ${last}` : 'Report',
    role: 'report',
    level: 'check',
    sentence: `The page before ends early and PDF page ${pdfPage} begins again with section 1.`,
  };
}
