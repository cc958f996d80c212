import type { TextLine, TextRun } from '../../../shared/domain/page-text.ts';
import { cellsOf } from './cells.ts';

export type ColumnKind = 'date' | 'title' | 'detail' | 'members' | 'officers' | 'people' | 'other';

export interface Column {
  kind: ColumnKind;
  x: number;
}

/** The words of one line by column, in the order of the columns; empty where the line has none. */
export type LineCells = string[];

const kinds: [RegExp, ColumnKind][] = [
  [/^(?:date|meeting|when|month|timescale|committee date)\b/i, 'date'],
  [/^(?:title|topic|item|subject|agenda item|issue|report(?: title)?|theme)\b/i, 'title'],
  [
    /(?:cabinet|portfolio|councillor|member).*(?:officer|lead|director)|(?:officer|lead).*(?:cabinet|portfolio|councillor)/i,
    'people',
  ],
  [/^(?:cabinet|portfolio|executive) ?(?:member|holder)?|^councillor/i, 'members'],
  [/^(?:lead|officer|contact|responsible|report author|author|who)\b/i, 'officers'],
  [
    /^(?:detail|description|purpose|objective|summary|background|reason|scope|notes?|information|comment|outcome)/i,
    'detail',
  ],
];
/** Text may stand this much left of its column's head. Points. */
const slack = 8;

/**
 * The columns of a work programme, from a head row such as "Date | Title | Detail | Cabinet Member/ Lead Officer";
 * null where the line is no such row. A date or a person must stand beside the title.
 */
export function programmeColumns(line: TextLine): Column[] | null {
  const cells = cellsOf(line);
  if (cells.length < 3 || cells.some(({ text }) => text.length > 60)) return null;
  const columns = cells.map(({ text, x }) => ({
    kind: kinds.find(([pattern]) => pattern.test(text))?.[1] ?? ('other' as const),
    x,
  }));
  const has = (...wanted: ColumnKind[]) => columns.some(({ kind }) => wanted.includes(kind));
  const isHead = has('date') && has('title') && has('detail', 'people', 'members', 'officers');
  return isHead ? columns : null;
}

/** Whether a line goes on with the words of a head row: "Officer" below "Cabinet Member/ Lead". */
export function isHeadGoingOn(line: TextLine, above: TextLine): boolean {
  const step = above.y - line.y;
  return step > 0 && step < line.size * 1.6 && line.font === above.font && line.text.length < 40;
}

/** Sorts the words of a line into the columns by where they begin. */
export function cellsByColumn(line: TextLine, columns: readonly Column[]): LineCells {
  const cells = columns.map(() => '');
  const ends = columns.map(() => Number.POSITIVE_INFINITY);
  for (const run of line.runs) {
    if (run.text.trim() === '') continue;
    const at = columnAt(run, columns);
    const before = cells[at] ?? '';
    const apart = run.x - (ends[at] ?? 0) > 0.14 * line.size;
    cells[at] = before === '' ? run.text : `${before}${apart ? ' ' : ''}${run.text}`;
    ends[at] = run.x + run.width;
  }
  return cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
}

function columnAt(run: TextRun, columns: readonly Column[]): number {
  const at = columns.findLastIndex(({ x }) => x <= run.x + slack);
  return Math.max(at, 0);
}
