import type { SheetSetting } from './block-part.ts';
import { isInColumn } from './block-part.ts';
import { bareRange } from './printed-range.ts';
import { type Cell, cellsOf, type SheetLine } from './sheet-line.ts';

/** What is usual on a sheet whose items begin at the lines `starts`. */
export function sheetSetting(lines: SheetLine[], starts: number[]): SheetSetting {
  const items = starts.flatMap((index) => lines[index] ?? []);
  const edge = Math.min(...items.map((line) => line.x));
  const first = starts[0] ?? 0;
  const body = lines.slice(first).filter((line) => line.x >= edge - 2);
  const right = Math.max(0, ...body.map((line) => line.end));
  const column = rangeColumn(lines.slice(first));
  return { edge, right: column ?? right, rangeColumn: column, bareColumn: bareColumn(items, body) };
}

const rangeStart = /^\s*\(\s*(?:pages?|pp?\.?|tudalen|tud)/i;

/** Where ranges begin that are set flush right: two at least at one place. */
function rangeColumn(lines: SheetLine[]): number | null {
  const starts = lines.flatMap((line) => {
    const run = line.runs.find((one, index) => index > 0 && rangeStart.test(one.text));
    return run ? [run.x] : [];
  });
  return starts.find((x) => starts.filter((other) => Math.abs(other - x) < 3).length >= 2) ?? null;
}

/**
 * The edge of a column of bare numbers beside the items ("9", "5 - 10"): two at least that rise down the
 * sheet, or one under the head "Page". Figures that end a title ("2025-26") stand in no column.
 */
function bareColumn(items: SheetLine[], body: SheetLine[]): number | null {
  const cells = body.flatMap((line) =>
    cellsOf(line, 1)
      .slice(1)
      .filter((cell) => bareRange(cell.text) !== null),
  );
  const head = body.flatMap((line) => cellsOf(line, 1)).find((cell) => isPageHead(cell));
  const columns = cells.flatMap((cell) => [cell.end, cell.x]);
  const rated = columns.map((column) => {
    const members = cells.filter((other) => isInColumn(other, column));
    const isHeaded = head !== undefined && Math.abs(head.x - column) < 60;
    const holds = (members.length >= 2 || isHeaded) && rises(members);
    return { column, count: holds && members.length <= items.length * 2 ? members.length : 0 };
  });
  const best = rated.reduce((chosen, one) => (one.count > chosen.count ? one : chosen), {
    column: 0,
    count: 0,
  });
  return best.count > 0 ? best.column : null;
}

function isPageHead(cell: Cell): boolean {
  return /^\(?pages?(?: no\.?s?| numbers?)?\)?\.?$/i.test(cell.text);
}

function rises(cells: Cell[]): boolean {
  const firsts = cells.map((cell) => bareRange(cell.text)?.from ?? 0);
  return firsts.every((value, index) => index === 0 || value >= (firsts[index - 1] ?? 0));
}
