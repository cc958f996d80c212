import { parseDate } from '../../../shared/domain/parse-date.ts';
import { joinLines, type PlacedLine } from './block.ts';
import { type ColumnKind, programmeColumns } from './programme-columns.ts';
import {
  cellsByColumn,
  columnsAtEdges,
  isHeadGoingOn,
  type LineCells,
  type Column as TableColumn,
} from './table-columns.ts';
import { leadingOf, rowStep } from './table-leading.ts';

type Column = TableColumn<ColumnKind>;

/** One row of the table; people stand one a line, as printed. */
export interface ProgrammeRow {
  when: string;
  title: string;
  detail: string;
  members: string[];
  officers: string[];
  people: string[];
  pdfPage: number;
}

interface RawRow {
  cells: LineCells[];
  columns: Column[];
  pdfPage: number;
  /** The first row of a page may be the end of the last page's last row. */
  opensPage: boolean;
}

export interface ProgrammeTable {
  rows: ProgrammeRow[];
  fromPage: number;
  toPage: number;
}

/** The rows of a work programme's table over its pages; null where no page has its head row. */
export function programmeTable(pages: readonly (readonly PlacedLine[])[]): ProgrammeTable | null {
  const raw: RawRow[] = [];
  let columns: Column[] | null = null;
  for (const page of pages) {
    const at = page.findIndex((line) => programmeColumns(line) !== null);
    const head = page[at];
    if (head) columns = programmeColumns(head);
    if (columns === null) continue;
    if (head === undefined && !keepsColumns(page, columns)) break;
    raw.push(...rowsOf(withoutHead(page, at), columnsAtEdges(columns, bodyOf(pages))));
  }
  const joined = joinBroken(raw);
  const rows = (datesEachRow(joined) ? joinUndated(joined) : joined).map(toRow);
  const [first] = raw;
  const last = raw.at(-1);
  return first && last ? { rows, fromPage: first.pdfPage, toPage: last.pdfPage } : null;
}

/** All lines below the head rows of the table's pages. */
function bodyOf(pages: readonly (readonly PlacedLine[])[]): PlacedLine[] {
  return pages.flatMap((page) => {
    const at = page.findIndex((line) => programmeColumns(line) !== null);
    return at < 0 ? [] : withoutHead(page, at);
  });
}

function withoutHead(page: readonly PlacedLine[], at: number): PlacedLine[] {
  const head = page[at];
  let next = at + 1;
  for (let line = page[next]; head && line; line = page[next]) {
    if (!isHeadGoingOn(line, page[next - 1] ?? head)) break;
    next++;
  }
  return page.slice(next);
}

/** A page without a head row belongs to the table only if its text stands in the columns. */
function keepsColumns(page: readonly PlacedLine[], columns: readonly Column[]): boolean {
  const inColumns = page.filter((line) => {
    const starts = line.runs.filter((run) => columns.some(({ x }) => Math.abs(x - run.x) < 3));
    return starts.length >= 2;
  });
  return inColumns.length >= 2;
}

function rowsOf(lines: readonly PlacedLine[], columns: Column[]): RawRow[] {
  const leading = leadingOf(lines);
  const title = columns.findIndex(({ kind }) => kind === 'title');
  const rows: RawRow[] = [];
  let above: PlacedLine | null = null;
  for (const line of lines) {
    if (programmeColumns(line) !== null) continue;
    const cells = cellsByColumn(line, columns);
    const row = rows.at(-1);
    const step = above === null ? Number.POSITIVE_INFINITY : above.y - line.y;
    const begins = leading === null ? beginsTight(row, cells, title) : step > leading * rowStep;
    if (row === undefined || begins || step < 0) {
      rows.push({ cells: [cells], columns, pdfPage: line.pdfPage, opensPage: above === null });
    } else row.cells.push(cells);
    above = line;
  }
  return rows;
}

/** In a tight table a row begins with a date, or with a title after a line without one. */
function beginsTight(row: RawRow | undefined, cells: LineCells, title: number): boolean {
  const before = row?.cells.at(-1)?.texts[title] ?? '';
  const date = row?.columns.findIndex(({ kind }) => kind === 'date') ?? -1;
  if (parseDate(cells.texts[date] ?? '') !== null) return true;
  return before === '' && /^\p{Lu}/u.test(cells.texts[title] ?? '');
}

/** A row that goes on over the page has neither date nor detail there. */
function joinBroken(raw: readonly RawRow[]): RawRow[] {
  const rows: RawRow[] = [];
  for (const row of raw) {
    const before = rows.at(-1);
    const goesOn = row.opensPage && textOf(row, 'date') === '' && textOf(row, 'detail') === '';
    if (before && goesOn) before.cells.push(...row.cells);
    else rows.push({ ...row, cells: [...row.cells] });
  }
  return rows;
}

/** The same date in two rows on end: this table prints it in each row. */
function datesEachRow(rows: readonly RawRow[]): boolean {
  return rows.some((row, index) => {
    const date = textOf(row, 'date');
    const before = rows.slice(0, index).findLast((one) => textOf(one, 'date') !== '');
    return date !== '' && before !== undefined && textOf(before, 'date') === date;
  });
}

/** Where each row has its date, a paragraph without one goes on with the row above. */
function joinUndated(rows: readonly RawRow[]): RawRow[] {
  const joined: RawRow[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    if (before && textOf(row, 'date') === '') before.cells.push(...row.cells);
    else joined.push({ ...row, cells: [...row.cells] });
  }
  return joined;
}

function toRow(row: RawRow): ProgrammeRow {
  const { title, summary } = titleOf(row);
  return {
    when: textOf(row, 'date'),
    title,
    detail: joinLines([...summary, ...linesOf(row, 'detail'), ...linesOf(row, 'other')]),
    members: linesOf(row, 'members'),
    officers: linesOf(row, 'officers'),
    people: linesOf(row, 'people'),
    pdfPage: row.pdfPage,
  };
}

/** "Title and summary" may share a column: the title ends where its font does. */
function titleOf(row: RawRow): { title: string; summary: string[] } {
  const at = row.columns.findIndex(({ kind }) => kind === 'title');
  const lines = row.cells.flatMap(({ texts, fonts }) => {
    return texts[at] ? [{ text: texts[at], font: fonts[at] }] : [];
  });
  const end = lines.findIndex(({ font }) => font !== lines[0]?.font);
  const texts = lines.map(({ text }) => text);
  return end < 0
    ? { title: joinLines(texts), summary: [] }
    : { title: joinLines(texts.slice(0, end)), summary: texts.slice(end) };
}

function textOf(row: RawRow, ...kinds: ColumnKind[]): string {
  return joinLines(kinds.flatMap((kind) => linesOf(row, kind)));
}

function linesOf(row: RawRow, kind: ColumnKind): string[] {
  return row.columns.flatMap((column, at) =>
    column.kind === kind ? row.cells.flatMap((cells) => cells.texts[at] || []) : [],
  );
}
