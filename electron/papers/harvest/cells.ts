import type { TextLine } from '../../../shared/domain/page-text.ts';

/** Text of one line that stands together; a wide gap begins the next cell. */
export interface Cell {
  text: string;
  x: number;
  end: number;
  font: string;
}

/** A gap wider than this part of the font size parts two cells; justified text stays below it. */
const cellGap = 1.05;

/** The cells of a line, from left to right. */
export function cellsOf(line: TextLine): Cell[] {
  const cells: Cell[] = [];
  for (const run of line.runs) {
    const text = run.text.replace(/\s+/g, ' ');
    if (text.trim() === '') continue;
    const cell = cells.at(-1);
    const end = run.x + run.width;
    const gap = cell === undefined ? 0 : run.x - cell.end;
    if (cell === undefined || gap > cellGap * line.size) {
      cells.push({ text: text.trim(), x: run.x, end, font: run.font });
    } else {
      const blank = gap > 0.14 * line.size && !cell.text.endsWith(' ') ? ' ' : '';
      cell.text = `${cell.text}${blank}${text}`.replace(/\s+/g, ' ').trim();
      cell.end = end;
    }
  }
  return cells;
}
