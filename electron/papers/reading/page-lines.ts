import type { TextLine, TextRun } from '../../../shared/domain/page-text.ts';

/** A text item as pdf.js gives it, in PDF user space after the page's own rotation. Points. */
export interface TextItem {
  str: string;
  transform: number[];
  width: number;
  fontName: string;
}

/** A line, and which items it was made from, by their place among those handed in. */
export interface PlacedLine {
  line: TextLine;
  items: number[];
}

interface Placed extends TextRun {
  item: number;
  y: number;
  size: number;
  turned: boolean;
}

/** Baselines nearer than this part of the font size are one line: superscripts ("13th") stay on theirs. */
const sameLine = 0.45;
/** A gap wider than this part of the font size is a blank. */
const blankGap = 0.14;

/**
 * Lines of a page from its text items. Each item is first turned into its own reading frame: for
 * direction (0,-1) x' = H - y, y' = x; for (0,1) x' = y, y' = W - x. Lines come in content order.
 */
export function pageLines(items: TextItem[], width: number, height: number): PlacedLine[] {
  const lines: Placed[][] = [];
  for (const [index, item] of items.entries()) {
    const placed = place(item, index, { width, height });
    if (placed === null) continue;
    const line = lines.findLast((candidate) => continues(candidate, placed));
    if (line) line.push(placed);
    else lines.push([placed]);
  }
  return lines
    .map((runs) => ({ line: toLine(runs, width, height), items: runs.map((run) => run.item) }))
    .filter(({ line }) => line.text !== '');
}

function place(
  item: TextItem,
  index: number,
  { width, height }: { width: number; height: number },
): Placed | null {
  if (item.str.trim() === '') return null;
  const [a = 0, b = 0, , , e = 0, f = 0] = item.transform;
  const size = Math.hypot(a, b);
  const base = { item: index, text: item.str, width: item.width, font: item.fontName, size };
  if (Math.abs(b) <= Math.abs(a)) return { ...base, x: e, y: f, turned: false };
  return b < 0
    ? { ...base, x: height - f, y: e, turned: true }
    : { ...base, x: f, y: width - e, turned: true };
}

function continues(line: Placed[], run: Placed): boolean {
  const first = line[0];
  if (first === undefined || first.turned !== run.turned) return false;
  return Math.abs(first.y - run.y) < sameLine * Math.max(first.size, run.size);
}

function toLine(runs: Placed[], width: number, height: number): TextLine {
  const sorted = [...runs].sort((one, other) => one.x - other.x);
  const widest = sorted.reduce((best, run) => (run.width > best.width ? run : best));
  const first = sorted[0] ?? widest;
  const end = Math.max(...sorted.map((run) => run.x + run.width));
  return {
    text: joinRuns(sorted),
    x: first.x,
    y: widest.y,
    width: end - first.x,
    size: widest.size,
    font: widest.font,
    runs: sorted.map(({ text, x, width: runWidth, font }) => ({ text, x, width: runWidth, font })),
    turned: first.turned,
    frameWidth: first.turned ? height : width,
    frameHeight: first.turned ? width : height,
  };
}

/** One string, with a single blank where the file shows a gap. */
function joinRuns(runs: Placed[]): string {
  let joined = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    if (joined !== '' && run.x - end > blankGap * run.size) joined += ' ';
    joined += run.text;
    end = run.x + run.width;
  }
  return joined.replace(/\s+/g, ' ').trim();
}
