import type { TextLine, TextRun } from '../../../shared/domain/page-text.ts';
import { cellsOf } from './cells.ts';

/** A column of a table by its left edge; what it holds is told by its head. Points. */
export interface Column<Kind extends string> {
  kind: Kind;
  x: number;
}

/** The words of one line by column, in the order of the columns, with their fonts; empty where it has none. */
export interface LineCells {
  texts: string[];
  fonts: string[];
}

/** Text may stand this much left of its column's head. Points. */
const slack = 8;
/** So many cells of a table begin at the edge of a column, or the edge is its head's. */
const fewestCells = 3;

/** Whether a line goes on with the words of a head row: "Officer" below "Cabinet Member/ Lead". */
export function isHeadGoingOn(line: TextLine, above: TextLine): boolean {
  const step = above.y - line.y;
  return step > 0 && step < line.size * 1.6 && line.font === above.font && line.text.length < 40;
}

/**
 * Columns at the edges of their text: a head may stand centred over its column. An edge is the leftmost place, past
 * the head before, where several cells of the table's body begin.
 */
export function columnsAtEdges<Kind extends string>(
  columns: readonly Column<Kind>[],
  body: readonly TextLine[],
): Column<Kind>[] {
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
export function cellsByColumn(line: TextLine, columns: readonly Column<string>[]): LineCells {
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

/** The column in which a run begins. */
export function columnAt(run: TextRun, columns: readonly Column<string>[]): number {
  const at = columns.findLastIndex(({ x }) => x <= run.x + slack);
  return Math.max(at, 0);
}
