import type { SheetLine } from './sheet-line.ts';
import { isStandingTitle } from './standing-title.ts';

/** Numbers of one run stand at one edge, a digit's width apart at most. Points. */
const sameEdge = 9;
const fewest = 3;
/** A heading that opens a meeting stands so many lines above its first item at most. */
const headingAbove = 8;
const standingTitles = 2;
const longestTitle = 120;
const meetingHeading =
  /^(?!notes?\b).{0,60}\b(?:(?:annual|ordinary|extraordinary|special|regular|council|committee|board|statutory)\b.{0,60}\bmeeting|meeting of\b|agenda\b)/i;

/**
 * Further runs of numbers on a sheet that calls two meetings, an annual and an ordinary one: they begin again at 1,
 * at the edge and in the manner of the first run `top`, and are known by a meeting's heading above them or by
 * titles that every agenda has. Numbered notes and lists have neither, or are sentences. Answers their indexes, without `top`.
 */
export function furtherRuns(lines: SheetLine[], top: number[]): number[] {
  const model = lines[top[0] ?? -1];
  if (model === undefined || top.length < fewest) return [];
  const taken = new Set(top);
  const left = lines.flatMap((line, index) => {
    return !taken.has(index) && isLike(model, line) ? [index] : [];
  });
  return risingRuns(left, lines)
    .filter((run) => standsApart(run, top) && opensMeeting(run, lines, isInside(run, top)))
    .flat();
}

function isLike(model: SheetLine, line: SheetLine): boolean {
  const { number } = line;
  return (
    number !== null &&
    number.style === model.number?.style &&
    number.parts.length === 1 &&
    Math.abs(line.x - model.x) <= sameEdge &&
    line.isHanging === model.isHanging &&
    line.wordsFont === model.wordsFont &&
    /^\p{Lu}/u.test(line.words) &&
    line.words.length <= longestTitle
  );
}

/** Runs 1, 2, 3 … in reading order. */
function risingRuns(indexes: number[], lines: SheetLine[]): number[][] {
  const runs: number[][] = [];
  for (const index of indexes) {
    const value = lines[index]?.number?.parts[0] ?? 0;
    const open = runs.at(-1);
    const last = lines[open?.at(-1) ?? -1]?.number?.parts[0];
    if (value === 1) runs.push([index]);
    else if (open && last !== undefined && value === last + 1) open.push(index);
  }
  return runs.filter((run) => run.length >= fewest);
}

/** No item of the first run stands between its items. */
function standsApart(run: number[], top: number[]): boolean {
  const [first = 0, last = 0] = [run[0], run.at(-1)];
  return !top.some((index) => index > first && index < last);
}

/** The first run goes on below: a list that explains one of its items stands so, too. */
function isInside(run: number[], top: number[]): boolean {
  const first = run[0] ?? 0;
  return top.some((index) => index < first) && top.some((index) => index > first);
}

function opensMeeting(run: number[], lines: SheetLine[], inside: boolean): boolean {
  const first = run[0] ?? 0;
  const above = lines.slice(Math.max(0, first - headingAbove), first);
  const standing = run.filter((index) => isStandingTitle(lines[index]?.words ?? ''));
  const isHeaded = above.some(({ text }) => text.length < 90 && meetingHeading.test(text));
  const sentences = run.filter((index) => lines[index]?.text.endsWith('.'));
  if (sentences.length * 2 > run.length) return false;
  return isHeaded ? standing.length > 0 : !inside && standing.length >= standingTitles;
}
