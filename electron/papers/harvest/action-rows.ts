import type { ActionPlanReading } from '../../../shared/domain/pack-reading.ts';
import type { ActionColumnKind } from './action-columns.ts';
import type { ActionTable } from './action-table.ts';
import { joinLines, type PlacedLine } from './block.ts';
import { type Column, cellsByColumn, columnAt, type LineCells } from './table-columns.ts';
import { leadingOf, rowStep } from './table-leading.ts';

type Row = ActionPlanReading['rows'][number];

interface RawRow {
  cells: LineCells[];
  pdfPage: number;
  /** The first row of a page may be the end of the last page's last row. */
  opensPage: boolean;
}

/**
 * The rows of an action plan. Only its own columns part them: another column beside them, such as the recommendation
 * that several actions answer, has lines of its own.
 */
export function actionRows(table: ActionTable): Row[] {
  const { columns } = table;
  const raw = table.pages.flatMap((page) => rawRows(ownLines(page, table), columns));
  return joinBroken(raw, columns)
    .map((row) => toRow(row, columns))
    .filter(({ action }) => action !== '');
}

/** The lines of a page with the words of the plan's own columns; headings between rows and other columns left out. */
function ownLines(page: readonly PlacedLine[], { head, columns }: ActionTable): PlacedLine[] {
  const hasHeadFont = page.some((line) => line.font !== head.font);
  return page.flatMap((line) => {
    const isHeading = hasHeadFont && line.runs.every((run) => run.font === head.font);
    const runs = line.runs.filter((run) => {
      return run.text.trim() !== '' && columns[columnAt(run, columns)]?.kind !== 'other';
    });
    return isHeading || runs.length === 0 ? [] : [{ ...line, runs }];
  });
}

function rawRows(lines: readonly PlacedLine[], columns: readonly Column<string>[]): RawRow[] {
  const leading = leadingOf(lines);
  const rows: RawRow[] = [];
  let above: PlacedLine | null = null;
  for (const line of lines) {
    const cells = cellsByColumn(line, columns);
    const step = above === null ? 0 : above.y - line.y;
    const begins = leading === null ? beginsTight(cells, columns) : step > leading * rowStep;
    const row = rows.at(-1);
    if (row === undefined || begins) {
      rows.push({ cells: [cells], pdfPage: line.pdfPage, opensPage: above === null });
    } else row.cells.push(cells);
    above = line;
  }
  return rows;
}

/** In a table set as tight as its lines, a row begins with an action and its date or state. */
function beginsTight(cells: LineCells, columns: readonly Column<string>[]): boolean {
  const text = (kind: ActionColumnKind) =>
    cells.texts[columns.findIndex((column) => column.kind === kind)] ?? '';
  return /^[\p{Lu}\d•]/u.test(text('action')) && text('target') + text('status') !== '';
}

/** A row that goes on over the page has neither date nor state there. */
function joinBroken(raw: readonly RawRow[], columns: readonly Column<string>[]): RawRow[] {
  const rows: RawRow[] = [];
  for (const row of raw) {
    const before = rows.at(-1);
    const isRest = textOf(row, columns, 'target') + textOf(row, columns, 'status') === '';
    if (before && row.opensPage && isRest) before.cells.push(...row.cells);
    else rows.push({ ...row, cells: [...row.cells] });
  }
  return rows;
}

function toRow(row: RawRow, columns: readonly Column<string>[]): Row {
  const orNull = (kind: ActionColumnKind) => textOf(row, columns, kind) || null;
  return {
    action: textOf(row, columns, 'action'),
    lead: orNull('lead'),
    target: orNull('target'),
    status: orNull('status'),
    pdfPage: row.pdfPage,
  };
}

function textOf(row: RawRow, columns: readonly Column<string>[], kind: ActionColumnKind): string {
  const at = columns.findIndex((column) => column.kind === kind);
  return joinLines(row.cells.flatMap((cells) => cells.texts[at] || []));
}
