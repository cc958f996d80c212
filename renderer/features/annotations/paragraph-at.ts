import { type PageText, runsBetween } from '../../pdf/page-text.ts';

/** A line of a page: where it stands in the page's text, and in the window. */
export interface ShownLine {
  from: number;
  to: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Lines of one paragraph stand no further apart than so many line heights, and begin below each other. */
const widestGap = 0.75;
const sameBeginning = 1.2;
/** Lines of one paragraph are set in one size. */
const sizeRatio = 1.25;
/** A line that ends a sentence and so much of the column before its end ends the paragraph, too. */
const fullLine = 0.85;

const heightOf = ({ top, bottom }: ShownLine): number => bottom - top;

/** Whether the second line goes on with the paragraph of the first. */
function goesOn(text: string, one: ShownLine, next: ShownLine, width: number): boolean {
  const [height, other] = [heightOf(one), heightOf(next)];
  const isOneSize = Math.max(height, other) <= sizeRatio * Math.min(height, other);
  const gap = next.top - one.bottom;
  const isBelow = next.top > one.top + height / 2 && gap < widestGap * height;
  const begins = Math.abs(next.left - one.left) < sameBeginning * height;
  const isEnded =
    /[.!?:;]\s*$/u.test(text.slice(one.from, one.to)) && one.right - one.left < fullLine * width;
  return isOneSize && isBelow && begins && !isEnded;
}

/** From the first to the last letter of the paragraph that a line belongs to. */
export function paragraphAt(
  text: string,
  lines: readonly ShownLine[],
  at: number,
): { from: number; to: number } | null {
  const line = lines[at];
  if (!line) return null;
  const near = lines.filter((other) => Math.abs(other.left - line.left) < 3 * heightOf(line));
  const width = Math.max(...near.map(({ left, right }) => right - left));
  let [first, last] = [at, at];
  const follows = (one: number, next: number) => {
    const [before, after] = [lines[one], lines[next]];
    return before !== undefined && after !== undefined && goesOn(text, before, after, width);
  };
  while (follows(first - 1, first)) first -= 1;
  while (follows(last, last + 1)) last += 1;
  return { from: lines[first]?.from ?? line.from, to: lines[last]?.to ?? line.to };
}

/** The lines of a page that have words. Those of a table's row are one line for each of its cells. */
export function shownLines(page: PageText): ShownLine[] {
  return page.lines.slice(0, -1).flatMap((from, index) => {
    const to = page.lines[index + 1] ?? from;
    const boxes = runsBetween(page, from, to).map(({ run }) => run.getBoundingClientRect());
    if (boxes.length === 0) return [];
    return {
      from,
      to,
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  });
}
