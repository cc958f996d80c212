import type { PageText, TextLine, TextRun } from '../../../shared/domain/page-text.ts';
import { type ItemNumber, itemNumber } from './item-number.ts';
import { contentLines } from './page-kind.ts';

/** A line of a front sheet, with the number it may begin with. Points. */
export interface SheetLine {
  text: string;
  pdfPage: number;
  x: number;
  /** Right end of the words. */
  end: number;
  y: number;
  size: number;
  /** Distance to the line above on the page; Infinity for the first. */
  gap: number;
  runs: TextRun[];
  number: ItemNumber | null;
  /** The words after the number, where they begin, and their font; the whole line where there is none. */
  words: string;
  wordsX: number;
  wordsFont: string;
  /** True where a clear gap parts the number from the words, as in a list set by hanging indent. */
  isHanging: boolean;
  frameWidth: number;
}

/** Most of a line that may stand alone as a number: its words follow on the next line. */
const numberAlone = /^(?:\d{1,4}(?:\.\d{1,3})*[a-z]?|[A-Z])[.)]?$/;

/**
 * Lines of front sheet pages from top to bottom, page by page: stamps, running heads and feet left out, a
 * number that stands on a baseline of its own joined to the words beside it.
 */
export function sheetLines(pages: PageText[]): SheetLine[] {
  const running = runningLines(pages);
  return pages.flatMap((page) => {
    const lines = contentLines(page)
      .filter((line) => !line.turned || page.lines.every((one) => one.turned))
      .filter((line) => !running.has(runningKey(line)))
      .sort((one, other) => other.y - one.y);
    return joinNumbers(lines).map((line, index, all) =>
      toSheetLine(line, page.pdfPage, (all[index - 1]?.y ?? Number.POSITIVE_INFINITY) - line.y),
    );
  });
}

/** Heads and feet that repeat, figures aside, on half of the pages (two at least). */
function runningLines(pages: PageText[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = page.lines.filter((line) => isAtEdge(line)).map(runningKey);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(2, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key));
}

const edge = 80;

function isAtEdge(line: TextLine): boolean {
  return line.y < edge || line.y > line.frameHeight - edge;
}

function runningKey(line: TextLine): string {
  return isAtEdge(line) ? `${line.text.replace(/\d+/g, '#')}@${Math.round(line.y / 4)}` : '';
}

function joinNumbers(lines: TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && numberAlone.test(last.text) && isBeside(last, line)) {
      joined[joined.length - 1] = {
        ...line,
        text: `${last.text} ${line.text}`,
        x: last.x,
        width: line.x + line.width - last.x,
        runs: [...last.runs, ...line.runs],
      };
    } else joined.push(line);
  }
  return joined;
}

function isBeside(number: TextLine, line: TextLine): boolean {
  const close = number.y - line.y < 1.2 * line.size;
  return close && line.x > number.x + number.width && line.x - number.x < 120;
}

function toSheetLine(line: TextLine, pdfPage: number, gap: number): SheetLine {
  const text = line.text.replace(/\s+/g, ' ').trim();
  const number = itemNumber(text);
  const [wordsRun, before] = number === null ? [line.runs[0], null] : runAfter(line.runs, number);
  const numberEnd = before ? before.x + before.width : 0;
  return {
    text,
    pdfPage,
    x: line.x,
    end: line.x + line.width,
    y: line.y,
    size: line.size,
    gap,
    runs: line.runs,
    number,
    words: text.slice(number?.length ?? 0).replace(/^\s*[-–]\s+|^\s+/, ''),
    wordsX: wordsRun?.x ?? line.x,
    wordsFont: wordsRun?.font ?? line.font,
    isHanging:
      before !== null && wordsRun !== undefined && wordsRun.x - numberEnd > 0.4 * line.size,
    frameWidth: line.frameWidth,
  };
}

/** The first run after the number and the one before it; a number that shares its run has none before. */
function runAfter(runs: TextRun[], number: ItemNumber): [TextRun | undefined, TextRun | null] {
  let seen = '';
  for (const [index, run] of runs.entries()) {
    if (seen.replace(/\s/g, '').length >= number.printed.length && run.text.trim() !== '.')
      return [run, runs[index - 1] ?? null];
    seen += run.text;
    if (seen.replace(/\s/g, '').length > number.length) return [run, null];
  }
  return [runs.at(-1), null];
}

/** A cell of a line: words with a wide gap on either side. */
export interface Cell {
  text: string;
  x: number;
  end: number;
}

/** A line in its cells, for sheets set in columns. A gap of twice the font size parts two cells. */
export function cellsOf(line: { runs: TextRun[]; size: number }, gapInSizes = 2): Cell[] {
  const cells: Cell[] = [];
  for (const run of line.runs) {
    const last = cells.at(-1);
    const gap = last ? run.x - last.end : Number.POSITIVE_INFINITY;
    if (last && gap <= gapInSizes * line.size) {
      last.text += gap > 0.14 * line.size ? ` ${run.text}` : run.text;
      last.end = run.x + run.width;
    } else cells.push({ text: run.text, x: run.x, end: run.x + run.width });
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() }));
}
