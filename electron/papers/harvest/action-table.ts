import { type ActionColumnKind, actionColumns } from './action-columns.ts';
import type { PlacedLine } from './block.ts';
import { cellsOf } from './cells.ts';
import { type Column, columnsAtEdges, isHeadGoingOn } from './table-columns.ts';

/** The lines of one action plan, page by page, without head rows; a page later than the first goes on with it. */
export interface ActionTable {
  head: PlacedLine;
  /** The line above the head row, where it is near. */
  above: PlacedLine | null;
  columns: Column<ActionColumnKind>[];
  pages: PlacedLine[][];
}

/** Text may stand this much outside its column. Points. */
const slack = 8;
/** Lines further apart than this many font sizes part a table from what follows it. */
const widestGap = 5;
/** A table that goes on begins within so many lines of a page. */
const topLines = 3;
/** A caption stands so near above its table. In font sizes. */
const captionGap = 4;

/** The action plans of a paper. A table ends where words run across its columns, or where a page lacks them. */
export function actionTables(pages: readonly (readonly PlacedLine[])[]): ActionTable[] {
  const tables: ActionTable[] = [];
  let open: ActionTable | null = null;
  for (const page of pages) {
    let from = 0;
    const first = headAt(page, 0);
    const headsPage = first >= 0 && first < topLines;
    if (open !== null && !headsPage && keepsColumns(page, open.columns)) {
      const taken: Taken = takeBody(page, 0, open);
      open.pages.push(taken.lines);
      from = taken.next;
      if (taken.hasEnded) open = null;
    } else if (!headsPage) open = null;
    for (let at = headAt(page, from); at >= 0; at = headAt(page, from)) {
      const table = tableAt(page, at);
      const taken = takeBody(page, afterHead(page, at), table);
      const goesOn: boolean = open !== null && at === first && isSameHead(open, table);
      if (open !== null && goesOn) open.pages.push(taken.lines);
      else tables.push({ ...table, pages: [taken.lines] });
      open = taken.hasEnded ? null : ((goesOn ? open : tables.at(-1)) ?? null);
      from = taken.next;
    }
  }
  return tables;
}

function headAt(page: readonly PlacedLine[], from: number): number {
  return page.findIndex((line, index) => index >= from && actionColumns(line) !== null);
}

function tableAt(page: readonly PlacedLine[], at: number): ActionTable {
  const head = page[at];
  if (head === undefined) throw new RangeError('A table begins at a line of its page.');
  const columns = columnsAtEdges(actionColumns(head) ?? [], page.slice(afterHead(page, at)));
  const before = page[at - 1];
  const isNear = before !== undefined && before.y - head.y < captionGap * head.size;
  return { head, above: isNear ? before : null, columns, pages: [] };
}

const headWords =
  /^(?:date|officer|person|owner|lead|by|rating|status|required|responsible|update)$/i;

/** Past the lines that go on with the words of the head row. */
function afterHead(page: readonly PlacedLine[], at: number): number {
  const head = page[at];
  let next = at + 1;
  for (let line = page[next]; head && line; line = page[next]) {
    const isOwnFont = page.slice(next, next + 6).some((one) => one.font !== head.font);
    const isWords = cellsOf(line).every(({ text }) => headWords.test(text));
    if (!isHeadGoingOn(line, page[next - 1] ?? head) || !(isOwnFont || isWords)) break;
    next += 1;
  }
  return next;
}

interface Taken {
  lines: PlacedLine[];
  next: number;
  hasEnded: boolean;
}

function takeBody(page: readonly PlacedLine[], from: number, table: ActionTable): Taken {
  const lines: PlacedLine[] = [];
  for (let next = from; next < page.length; next += 1) {
    const line = page[next];
    const above = page[next - 1];
    if (line === undefined) break;
    const isApart = next > from && above && above.y - line.y > widestGap * line.size;
    const isHead = actionColumns(line) !== null;
    if (isApart || isHead || runsAcross(line, table.columns))
      return { lines, next, hasEnded: true };
    lines.push(line);
  }
  return { lines, next: page.length, hasEnded: false };
}

/** Words that begin left of the table or reach into the next column are no cells of it. */
function runsAcross(line: PlacedLine, columns: readonly Column<string>[]): boolean {
  const left = (columns[0]?.x ?? 0) - slack * 2;
  return cellsOf(line).some(({ x, end }) => {
    const next = columns.find((column) => column.x > x + slack);
    return x < left || (next !== undefined && end > next.x + slack);
  });
}

/** A page without a head row goes on with the table only if its first lines stand in the columns. */
function keepsColumns(page: readonly PlacedLine[], columns: readonly Column<string>[]): boolean {
  return page.slice(0, topLines).some((line) => {
    const starts = cellsOf(line).filter((cell) => {
      return columns.some(({ x }) => Math.abs(x - cell.x) < 3);
    });
    return starts.length >= 2 && actionColumns(line) === null && !runsAcross(line, columns);
  });
}

function isSameHead(one: ActionTable, other: ActionTable): boolean {
  return one.head.text === other.head.text;
}
