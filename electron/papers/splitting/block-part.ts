import { bareRange, findRange, type PrintedRange, withoutRange } from './printed-range.ts';
import { type Cell, cellsOf, type SheetLine } from './sheet-line.ts';

/** What is usual on the sheet, to tell a wrapped title from the words under it. Points. */
export interface SheetSetting {
  /** Left edge of the item numbers. */
  edge: number;
  /** Where titles end on the right: the column of the ranges, else the right edge of the text. */
  right: number;
  /** Where ranges set flush right begin, where they share a column. */
  rangeColumn: number | null;
  /** The edge, left or right, on which bare page numbers align, where there is such a column. */
  bareColumn: number | null;
}

/** One line under an item, its page range taken out. */
export interface BlockPart {
  words: string;
  x: number;
  /** Right end of the words, a range set flush right aside. */
  end: number;
  font: string;
  range: PrintedRange | null;
  /** True where the range stands apart from the words, in a column of its own. */
  isFlush: boolean;
  line: SheetLine;
  /** Index of the line among the block's lines. */
  index: number;
}

/** The lines of an item as parts; a range broken over two lines ("(Pages / 461 - 610)") is joined first. */
export function toBlockParts(lines: SheetLine[], setting: SheetSetting): BlockPart[] {
  const parts: BlockPart[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const next = lines[index + 1];
    const plain = plainPart(line, index);
    const opened = next ? openedRange(plain, next) : null;
    parts.push(opened?.part ?? withRange(plain, setting));
    if (opened && next && opened.rest !== '')
      parts.push({ ...plainPart(next, index + 1), words: opened.rest });
    if (opened) index += 1;
  }
  return parts;
}

const openEnd = /\(\s*(?:pages?|pp?\.?|tudalennau|tud\.?)?\s*(?:\d{1,5}\s*[-–—]?\s*)?$/i;

function openedRange(part: BlockPart, next: SheetLine): { part: BlockPart; rest: string } | null {
  const opening = openEnd.exec(part.words);
  const closing = next.text.indexOf(')');
  if (opening === null || closing < 0) return null;
  const range = findRange(`${opening[0]} ${next.text.slice(0, closing + 1)}`);
  if (range === null) return null;
  const words = part.words.slice(0, opening.index).trim();
  const { from, to } = range;
  return {
    part: { ...part, words, range: { from, to } },
    rest: next.text.slice(closing + 1).trim(),
  };
}

function withRange(part: BlockPart, setting: SheetSetting): BlockPart {
  const range = findRange(part.words);
  if (range === null) return withBareRange(part, setting);
  const before = cellBeforeRange(part.line, setting.rangeColumn);
  const words = withoutRange(part.words, range);
  const { from, to } = range;
  return {
    ...part,
    words,
    end: before?.end ?? part.end,
    range: { from, to },
    isFlush: before !== null,
  };
}

function withBareRange(part: BlockPart, setting: SheetSetting): BlockPart {
  const column = setting.bareColumn;
  if (column === null) return part;
  const cells = cellsOf(part.line, 1);
  const at = cells.findIndex(
    (cell, index) => index > 0 && isInColumn(cell, column) && bareRange(cell.text) !== null,
  );
  const range = bareRange(cells[at]?.text ?? '');
  if (range === null) return part;
  const others = cells.filter((_, position) => position !== at).map((cell) => cell.text);
  const skipped = part.index === 0 ? (part.line.number?.length ?? 0) : 0;
  const words = others.join(' ').slice(skipped).trim();
  return { ...part, words, end: cells[at - 1]?.end ?? part.end, range, isFlush: true };
}

/** Numbers of a column align left or right: "9" and "105". Points. */
export function isInColumn(cell: Cell, column: number): boolean {
  return Math.abs(cell.end - column) < 4 || Math.abs(cell.x - column) < 4;
}

/** The words left of a range that stands apart: in the sheet's column of ranges, or after a wide gap. */
function cellBeforeRange(line: SheetLine, column: number | null): Cell | null {
  const at = line.runs.findIndex(
    (run, index) => index > 0 && column !== null && Math.abs(run.x - column) < 3,
  );
  if (at > 0) return cellsOf({ runs: line.runs.slice(0, at), size: line.size }, 100).at(-1) ?? null;
  const cells = cellsOf(line, 1.2);
  return /^\(/.test(cells.at(-1)?.text ?? '') ? (cells.at(-2) ?? null) : null;
}

/** The first line of an item comes without its number; further lines keep what only looks like one. */
function plainPart(line: SheetLine, index: number): BlockPart {
  return {
    words: index === 0 ? line.words : line.text,
    x: index === 0 ? line.wordsX : line.x,
    end: line.end,
    font: index === 0 ? line.wordsFont : (line.runs[0]?.font ?? line.wordsFont),
    range: null,
    isFlush: false,
    line,
    index,
  };
}
