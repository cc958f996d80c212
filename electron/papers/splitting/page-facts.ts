import type { PageFact, PageRange } from '../../../shared/domain/pack-reading.ts';
import type { FileSignals } from './file-signals.ts';
import { printedOf } from './page-numbers.ts';

/** What is known of each page: its printed number, also where it is counted only, and what it holds. */
export function pageFacts(signals: FileSignals): PageFact[] {
  return signals.pages.map(({ pdfPage, label }, index) => {
    const printed = printedOf(signals.numbers, pdfPage);
    return {
      pdfPage,
      printed: printed === null ? ownLabel(label) : String(printed),
      kind: signals.kinds[index] ?? 'text',
    };
  });
}

/** Labels such as "iv" or "B12"; one of plain figures was read as a number if it was one. */
function ownLabel(label: string | null): string | null {
  return label !== null && /^[\p{L}\d.-]{1,12}$/u.test(label) && !/^\d+$/.test(label)
    ? label
    : null;
}

/** Pages that no item and no front sheet holds, in ranges; blank ones at their ends left out. */
export function otherPages(
  signals: FileSignals,
  frontPages: number,
  taken: PageRange[],
): PageRange[] {
  const ranges: PageRange[] = [];
  for (const { pdfPage } of signals.pages.slice(frontPages)) {
    const isTaken = taken.some(([from, to]) => from <= pdfPage && pdfPage <= to);
    if (isTaken || signals.kinds[pdfPage - 1] === 'blank') continue;
    const last = ranges.at(-1);
    if (last && last[1] === pdfPage - 1) last[1] = pdfPage;
    else ranges.push([pdfPage, pdfPage]);
  }
  return ranges;
}

/** Plain sentences on what the file is made of. */
export function fileNotices({ pdf, kinds }: FileSignals): string[] {
  const notices: string[] = [];
  const scans = kinds.flatMap((kind, index) => (kind === 'scan' ? [index + 1] : []));
  const hasText = kinds.some((kind) => kind === 'text' || kind === 'mixed');
  if (scans.length > 0) notices.push(hasText ? pictureSentence(scans) : allPictures);
  if (pdf.truncated)
    notices.push(
      'The end of this file is missing. All pages listed here can be read; please compare with the original.',
    );
  if (pdf.active) notices.push('This file contains active parts. They are switched off.');
  return notices;
}

const allPictures =
  'These pages are pictures. You can read and mark them; search and read-aloud will not work until the council sends a text version.';

/** "Pages 12 to 53 are pictures." Pages of the file, in runs. */
function pictureSentence(pages: number[]): string {
  const runs: PageRange[] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  const words = runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  const subject = pages.length === 1 ? 'PDF page' : 'PDF pages';
  const list = words.length > 8 ? `${words.slice(0, 8).join(', ')} and more` : words.join(', ');
  return `${subject} ${list} ${pages.length === 1 ? 'is a picture' : 'are pictures'} without text: search does not read ${pages.length === 1 ? 'it' : 'them'}.`;
}
