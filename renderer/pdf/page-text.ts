import type { PageWords } from './text-layer.ts';

/** The words laid over a page as one text, with a blank where a line ends. */
export interface PageText {
  text: string;
  runs: readonly HTMLElement[];
  /** Where each run begins in `text`. */
  starts: readonly number[];
  /** Where each line begins in `text`, and last the end of the text. */
  lines: readonly number[];
}

/** Runs whose heights on the page differ by more of it (per cent) stand on different lines. */
const anotherLine = 0.6;

/**
 * Whether a line ends behind a run. pdf.js puts a break behind the run, or before the next one where the file
 * is tagged; between columns and cells it puts none.
 */
export function endsLine(runs: readonly HTMLElement[], index: number): boolean {
  const run = runs[index];
  const next = runs[index + 1];
  if (run?.nextSibling instanceof HTMLBRElement) return true;
  if (!run || !next) return false;
  if (next.previousSibling instanceof HTMLBRElement) return true;
  const fall = Number.parseFloat(next.style.top) - Number.parseFloat(run.style.top);
  return Math.abs(fall) > anotherLine;
}

export function pageTextOf({ runs: laid }: Pick<PageWords, 'runs'>): PageText {
  let text = '';
  const runs: HTMLElement[] = [];
  const starts: number[] = [];
  const lines = [0];
  for (const [index, run] of laid.entries()) {
    const words = run.textContent ?? '';
    // a run without words only says that a line ends
    if (words !== '') {
      runs.push(run);
      starts.push(text.length);
      text += words;
    }
    if (!endsLine(laid, index) || text.length === lines.at(-1)) continue;
    text += ' ';
    lines.push(text.length);
  }
  if (lines.at(-1) !== text.length) lines.push(text.length);
  return { text, runs, starts, lines };
}

/** Where a point of the document is in the page's text; between runs it is the next run's beginning. */
export function offsetAt({ text, runs, starts }: PageText, node: Node, offset: number): number {
  const parent = node.nodeType === Node.TEXT_NODE ? node.parentElement : null;
  const known = parent ? runs.indexOf(parent) : -1;
  if (known >= 0) return (starts[known] ?? 0) + offset;
  const point = document.createRange();
  point.setStart(node, offset);
  const next = runs.findIndex((run) => point.comparePoint(run, 0) >= 0);
  return next < 0 ? text.length : (starts[next] ?? 0);
}

/** The run that holds a place of the text: at a seam the one that ends there, or the one that begins. */
export function runAt({ runs, starts }: PageText, offset: number, seam: 'ends' | 'begins'): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = starts[middle] ?? 0;
    if (seam === 'begins' ? start <= offset : start < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A point of the document from a place in the text; null on a page without words. */
export function pointAt(
  page: PageText,
  offset: number,
  seam: 'ends' | 'begins',
): { node: Node; offset: number } | null {
  const index = runAt(page, offset, seam);
  const node = page.runs[index]?.firstChild;
  if (!node) return null;
  const within = offset - (page.starts[index] ?? 0);
  return { node, offset: Math.min(Math.max(0, within), node.textContent?.length ?? 0) };
}

/** The runs that a stretch of the text lies in, each with its part of it. Blank parts are left out. */
export function runsBetween(
  { runs, starts }: PageText,
  from: number,
  to: number,
): { run: HTMLElement; from: number; to: number }[] {
  return runs.flatMap((run, index) => {
    const start = starts[index] ?? 0;
    const words = run.textContent ?? '';
    const part = { from: Math.max(0, from - start), to: Math.min(words.length, to - start) };
    const isBlank = part.from >= part.to || words.slice(part.from, part.to).trim() === '';
    return isBlank ? [] : [{ run, ...part }];
  });
}
