import type { SheetSetting } from './block-part.ts';
import { isInColumn } from './block-part.ts';
import { bareRange, findRange } from './printed-range.ts';
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

/** Where ranges begin that are set flush right: two at least at one place, apart from the words. */
function rangeColumn(lines: SheetLine[]): number | null {
  const starts = lines.flatMap((line) => {
    const cells = cellsOf(line, 1.2);
    const last = cells.at(-1);
    return cells.length > 1 && last && findRange(last.text) ? [last.x] : [];
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
  for (const cell of cells) {
    for (const column of [cell.end, cell.x]) {
      const members = cells.filter((other) => isInColumn(other, column));
      const isHeaded = head !== undefined && Math.abs(head.x - cell.x) < 60;
      if ((members.length >= 2 || isHeaded) && rises(members) && members.length <= items.length * 2)
        return column;
    }
  }
  return null;
}

function isPageHead(cell: Cell): boolean {
  return /^\(?pages?(?: no\.?s?| numbers?)?\)?\.?$/i.test(cell.text);
}

function rises(cells: Cell[]): boolean {
  const firsts = cells.map((cell) => bareRange(cell.text)?.from ?? 0);
  return firsts.every((value, index) => index === 0 || value >= (firsts[index - 1] ?? 0));
}
