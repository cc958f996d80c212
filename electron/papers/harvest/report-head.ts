import type { EvidenceByField } from '../../../shared/domain/evidence.ts';
import { findDates, parseDate } from '../../../shared/domain/parse-date.ts';
import { joinLines, type PlacedLine } from './block.ts';
import { evidenceOf, quoted } from './evidence-of.ts';

export interface ReportHead {
  to: string | null;
  date: string | null;
  subject: string | null;
  /** How many lines of the page the head takes. */
  length: number;
  evidence: EvidenceByField;
}

type Field = 'to' | 'date' | 'subject' | 'other';

const labels: [RegExp, Field][] = [
  [/^(?:to|report to|committee|meeting|decision maker)\s*:\s*/i, 'to'],
  [/^(?:date|meeting date|date of meeting)\s*:\s*/i, 'date'],
  [/^(?:subject|title|report title|title of report)\s*:\s*/i, 'subject'],
  [
    /^(?:from|by|via|report of|classification|decision no|ward\(?s?\)?|wards?|portfolio|key decision[^:]{0,40}|electoral divisions?|officer presenting[^:]{0,20}|author|summary|purpose[^:]{0,20})\s*:\s*/i,
    'other',
  ],
];
const noteTitle =
  /^(?:confidential |private )?(?:briefing note|briefing paper|committee report|cabinet report|officer report)s?$/i;
/** Lines that a head can take; the text of the report begins before that. */
const longest = 26;

/** To, date and subject of a report's first page; null where the page has no such head. */
export function readReportHead(lines: readonly PlacedLine[]): ReportHead | null {
  const values: Record<Field, string[]> = { to: [], date: [], subject: [], other: [] };
  const found = new Set<Field>();
  let titled = false;
  let open: { field: Field; x: number; last: PlacedLine } | null = null;
  let length = 0;
  for (const [index, line] of lines.slice(0, longest).entries()) {
    if (noteTitle.test(line.text)) titled = true;
    const label = labels.find(([pattern]) => pattern.test(line.text));
    if (label) {
      const [pattern, field] = label;
      open = found.has(field) && field !== 'other' ? null : { field, x: line.x, last: line };
      found.add(field);
      if (open) values[field].push(line.text.replace(pattern, ''));
      length = index + 1;
    } else if (isBareDate(line) && found.size > 0 && values.date.length === 0) {
      values.date.push(line.text);
      open = null;
      length = index + 1;
    } else if (open && goesOn(open.last, line, open.x)) {
      values[open.field].push(line.text);
      open.last = line;
      length = index + 1;
    } else open = null;
  }
  const isHead = titled
    ? found.has('to') || found.has('subject')
    : found.has('to') && found.has('subject');
  return isHead ? headFrom(values, length, lines[0]?.pdfPage ?? null) : null;
}

function headFrom(
  values: Record<Field, string[]>,
  length: number,
  pdfPage: number | null,
): ReportHead {
  const text = (field: Field) => joinLines(values[field]).trim() || null;
  const addressed = text('to');
  const dated = addressed === null ? undefined : findDates(addressed)[0];
  const before = dated && addressed ? addressed.slice(0, dated.index) : addressed;
  const to =
    before?.replace(/[\s,–-]+(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day)?[\s,–-]*$/i, '') ??
    null;
  const date = parseDate(text('date') ?? '') ?? dated?.iso ?? null;
  const head = { to: to === '' ? null : to, date, subject: text('subject') };
  const evidence: EvidenceByField = {};
  for (const [field, value] of Object.entries(head)) {
    if (value === null) continue;
    const printed = field === 'date' ? (text('date') ?? addressed ?? value) : value;
    evidence[field] = evidenceOf(
      'likely',
      `The head of the paper says ${quoted(printed)}.`,
      pdfPage,
    );
  }
  return { ...head, length, evidence };
}

function isBareDate(line: PlacedLine): boolean {
  const [date] = findDates(line.text);
  return date !== undefined && line.text.length - date.text.length <= 12 && !/:/.test(line.text);
}

/** A value over lines stands further right than its label, one line below. */
function goesOn(last: PlacedLine, line: PlacedLine, labelX: number): boolean {
  const step = last.y - line.y;
  return line.x > labelX + 15 && step > 0 && step < line.size * 1.9;
}
