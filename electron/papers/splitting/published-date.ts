import { findDates, parseDate } from '../../../shared/domain/parse-date.ts';
import { notFound, type Said, said } from './said.ts';
import { leftColumn } from './sheet-columns.ts';
import type { SheetLine } from './sheet-line.ts';

const label =
  /^(?:date of (?:publication|issue|despatch|dispatch)|publication date|published(?: on)?|issued?(?: on| date)?|issue date|dated?|despatch(?:ed)?(?: date)?(?: on)?|agenda (?:published|issued|despatched|dispatched)(?: on)?|dyddiad cyhoeddi)\b\s*:?/i;
const bareDate =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9},?\s+\d{4}\.?$/iu;
/** Papers are out at most this long before a meeting, in days. */
const longestBefore = 60;

/**
 * The day on which the papers were published: after a label, else a date that stands alone on its line before
 * the meeting's day. Never taken from the file's own dates, which tell when the file was made.
 */
export function findPublished(lines: SheetLine[], meeting: string | null): Said<string | null> {
  const found = lines.flatMap((line) => {
    const text = leftColumn(line);
    const isLabelled = label.test(text);
    const isBare = bareDate.test(text);
    const date = isLabelled || isBare ? parseDate(text) : null;
    if (date === null || !isBefore(date, meeting)) return [];
    return [{ date, line, isLabelled, words: findDates(text)[0]?.text ?? text }];
  });
  const best = found.find((one) => one.isLabelled) ?? found.at(-1);
  if (best === undefined) return notFound('No line of the front sheet says when it was published.');
  const sentence = best.isLabelled
    ? `“${best.line.text}” on PDF page ${best.line.pdfPage}.`
    : `${best.words} stands alone on PDF page ${best.line.pdfPage}, before the day of the meeting.`;
  return said(best.date, 'likely', sentence, best.line.pdfPage);
}

function isBefore(date: string, meeting: string | null): boolean {
  if (meeting === null) return true;
  const days = (Date.parse(meeting) - Date.parse(date)) / 86_400_000;
  return days > 0 && days <= longestBefore;
}
