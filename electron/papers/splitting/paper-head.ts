import type { PageText, TextLine } from '../../../shared/domain/page-text.ts';
import { contentLines } from './page-kind.ts';

/** The lines of a page from top to bottom, stamps left out. */
export function topDown(page: PageText): TextLine[] {
  return contentLines(page)
    .filter((line) => !line.turned || page.lines.every((one) => one.turned))
    .sort((one, other) => other.y - one.y);
}

const headLabel =
  /^(?<label>to|from|by|date|subject|title|report title|report (?:of|to|by|author)|author|classification|decision (?:no|number|taken)|committee|meeting(?: name)?|wards?(?:\(s\))?(?: affected)?|officer presenting.*|contact(?: officer)?|via|purpose(?: of report)?|portfolio holder|cabinet member|lead (?:officer|member)|key decision.*|item no\.?|agenda item(?: no)?|adroddiad|dyddiad|pwnc|teitl)\s*:/i;

/** The distinct labels ("To:", "Subject:") at the head of a page. */
function headLabels(lines: TextLine[]): Set<string> {
  const labels = lines.slice(0, 25).flatMap((line) => {
    const label = headLabel.exec(line.text)?.groups?.['label'];
    return label ? [label.toLowerCase()] : [];
  });
  return new Set(labels);
}

/** Whether a page opens a report or a briefing note: its head names recipient, date, subject and the like. */
export function isReportHead(page: PageText): boolean {
  const lines = topDown(page);
  const labels = headLabels(lines).size;
  return labels >= 3 || (labels >= 2 && isNoteTitle(lines)) || isItemTable(lines);
}

/** Reports that open with a table: "Item No. / Classification / Date / Meeting Name". */
function isItemTable(lines: TextLine[]): boolean {
  const head = lines
    .slice(0, 6)
    .map((line) => line.text)
    .join(' ');
  return /item no\.?:?.{0,40}classification:?.{0,40}date:?.{0,60}meeting(?: name)?/i.test(head);
}

function isNoteTitle(lines: TextLine[]): boolean {
  return lines
    .slice(0, 5)
    .some((line) =>
      /^(?:briefing (?:note|paper)|committee report|report to .*|cabinet report)$/i.test(line.text),
    );
}

const minutesTitle =
  /^(?:(?:extracts?|draft|unconfirmed|confirmed|approved|printed|public|record|unrestricted)\s+(?:of\s+)?(?:the\s+)?)*(?:minutes|cofnodion)\b/i;

/** Whether a page opens minutes: their title at the top, and who was there or when it was held below. */
export function isMinutesHead(page: PageText): boolean {
  const lines = topDown(page).slice(0, 40);
  const top = lines.slice(0, 8);
  const at = top.findIndex(
    (line) => minutesTitle.test(line.text) || /^(?:proceedings|minutes) of\b/i.test(line.text),
  );
  if (at < 0 || top.slice(0, at).some((line) => /^agenda\b/i.test(line.text))) return false;
  const words = lines.map((line) => line.text).join('\n');
  return (
    /^(?:members? )?(?:present|in attendance|attendance|yn bresennol|committee members present|councillors present)\b/im.test(
      words,
    ) ||
    /\bheld (?:at|on|in)\b/i.test(
      top
        .slice(at, at + 4)
        .map((line) => line.text)
        .join(' '),
    )
  );
}

/** The value of a head's label, joined over the lines of its cell; null where the head has no such label. */
export function headValue(page: PageText, label: RegExp): string | null {
  const lines = topDown(page).slice(0, 30);
  const at = lines.findIndex((line) => label.test(line.text));
  const first = lines[at];
  if (first === undefined) return null;
  const words = [first.text.replace(label, '').trim()];
  const valueX = first.runs.find((run) => !label.test(`${run.text}:`) && run.x > first.x)?.x;
  const above = lines[at - 1];
  const [label0, value0] = above?.runs ?? [];
  const isSplitLabel =
    value0 !== undefined && /^(?:report|meeting)$/i.test(label0?.text.trim() ?? '');
  if (isSplitLabel && above && valueX !== undefined && Math.abs(value0.x - valueX) < 4)
    words.unshift(above.text.replace(/^\S+\s+/, ''));
  for (const line of lines.slice(at + 1, at + 4)) {
    const isWrapped = valueX !== undefined && Math.abs(line.x - valueX) < 4;
    if (!isWrapped || headLabel.test(line.text)) break;
    words.push(line.text);
  }
  return words.join(' ').trim() || null;
}

/** The words of the largest lines in the upper part of a page, where they are larger than the rest. */
export function largestHeading(page: PageText): string | null {
  const lines = topDown(page);
  const sizes = lines.map((line) => line.size).sort((one, other) => one - other);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const largest = sizes.at(-1) ?? 0;
  if (lines.length > 6 && largest < 1.15 * usual) return null;
  const words = lines
    .filter((line) => line.size > largest - 0.6)
    .slice(0, 4)
    .map((line) => line.text)
    .join(' ');
  return words.length > 2 && words.length <= 160 ? words : null;
}
