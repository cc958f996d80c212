import type { TextLine, TextRun } from '../../../shared/domain/page-text.ts';
import { cellsOf } from './cells.ts';

export type ColumnKind = 'date' | 'title' | 'detail' | 'members' | 'officers' | 'people' | 'other';

export interface Column {
  kind: ColumnKind;
  x: number;
}

/** The words of one line by column, in the order of the columns, with their fonts; empty where it has none. */
export interface LineCells {
  texts: string[];
  fonts: string[];
}

const kinds: [RegExp, ColumnKind][] = [
  [
    /^(?:date|meeting(?: date)?|date of (?:meeting|decision)|when|month|timescale|committee date)$/i,
    'date',
  ],
  [
    /^(?:title|topic|item|subject|agenda item|issue|report(?: title)?|theme)s?(?:(?: and | of |\/| ?&).{0,40})?$/i,
    'title',
  ],
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
/** So many cells of a table begin at the edge of a column, or the edge is its head's. */
const fewestCells = 3;

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

/**
 * Columns at the edges of their text: a head may stand centred over its column. An edge is the leftmost place, past
 * the head before, where several cells of the table's body begin.
 */
export function columnsAtEdges(columns: readonly Column[], body: readonly TextLine[]): Column[] {
  const counts = new Map<number, number>();
  for (const { x } of body.flatMap(cellsOf)) {
    counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  }
  const edges = [...counts].filter(([, count]) => count >= fewestCells).map(([x]) => x);
  return columns.map((column, index) => {
    const from = (columns[index - 1]?.x ?? Number.NEGATIVE_INFINITY) + slack;
    const own = edges.filter((x) => x > from && x <= column.x + slack);
    return own.length === 0 ? column : { ...column, x: Math.min(...own) };
  });
}

/** Sorts the words of a line into the columns by where they begin. */
export function cellsByColumn(line: TextLine, columns: readonly Column[]): LineCells {
  const cells = columns.map(() => '');
  const fonts = columns.map(() => '');
  const ends = columns.map(() => Number.POSITIVE_INFINITY);
  for (const run of line.runs) {
    if (run.text.trim() === '') continue;
    const at = columnAt(run, columns);
    const before = cells[at] ?? '';
    const apart = run.x - (ends[at] ?? 0) > 0.14 * line.size;
    cells[at] = before === '' ? run.text : `${before}${apart ? ' ' : ''}${run.text}`;
    fonts[at] ||= run.font;
    ends[at] = run.x + run.width;
  }
  return { texts: cells.map((cell) => cell.replace(/\s+/g, ' ').trim()), fonts };
}

function columnAt(run: TextRun, columns: readonly Column[]): number {
  const at = columns.findLastIndex(({ x }) => x <= run.x + slack);
  return Math.max(at, 0);
}
