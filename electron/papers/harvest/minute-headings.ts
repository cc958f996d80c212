import type { PlacedLine } from './block.ts';
import { cellsOf } from './cells.ts';

/** A numbered heading of minutes: lines `from` up to, not including, `to`. */
export interface MinuteHeading {
  /** As printed, without its dot: "58", "107/20"; null where minutes have headings only. */
  number: string | null;
  title: string;
  /** "(Item 1)" under the heading gives "1". */
  itemNumber: string | null;
  /** What stands on the heading's line after the title: parish minutes run on. */
  runOn: string;
  from: number;
  to: number;
}

interface Candidate {
  index: number;
  number: string;
  count: number;
  /** Headings of one run share edge, kind of number and font. */
  group: string;
  rest: string;
}

const numbered =
  /^(?<number>(?:[A-Z]{1,4}\d{0,4}[/. ])?(?<one>[1-9]\d{0,4})(?:\/(?<two>\d{1,4}))?)(?<mark>[.)]?)\s+(?<rest>\S.*)$/;
const itemLine = /^\(?(?:agenda )?item (?:no\.? ?)?(?<item>\d[\w.]*)\)?$/i;
const itemTail = /\s*\((?:agenda )?item (?:no\.? ?)?(?<item>\d[\w.]*)\)$/i;
/** Titles that hardly any agenda lacks; one of them tells headings from a list in the text. */
export const standingTitle =
  /\b(?:apolog|declarations?\b|minutes\b|welcome|matters arising|work programme|any other business|urgent|public (?:forum|participation|session|question)|announcements|correspondence|finance|planning|ymddiheur|cofnodion|datgan)/i;

const edgeStep = 6;
/** Number and title may stand in two cells; a third makes the line a table's row. */
const mostCells = 2;
const largestGap = 3;
/** Candidates between two headings at most: bounds the work on a long table of numbers. */
const farthestBack = 400;

/**
 * The headings of numbered minutes: the longest run of numbers that counts on at one left edge in one font,
 * told from lists in the text by a heading's font or by standing titles. `bodyFont` is the font of the prose.
 */
export function minuteHeadings(lines: readonly PlacedLine[], bodyFont: string): MinuteHeading[] {
  const groups = new Map<string, Candidate[]>();
  lines.forEach((line, index) => {
    for (const candidate of candidatesOf(line, index)) {
      groups.set(candidate.group, [...(groups.get(candidate.group) ?? []), candidate]);
    }
  });
  const runs = [...groups.values()].map(longestRun);
  const set = runs.filter((run) => run.every(({ index }) => isHeadingFont(lines[index], bodyFont)));
  const best = bestOf(set, lines, bodyFont) ?? bestOf(runs, lines, bodyFont) ?? [];
  return best.map((candidate) => headingOf(candidate, lines, bodyFont));
}

function candidatesOf(line: PlacedLine, index: number): Candidate[] {
  const match = numbered.exec(line.text);
  const { number = '', one = '', two, mark = '', rest = '' } = match?.groups ?? {};
  if (!match || !/\p{L}/u.test(rest) || cellsOf(line).length > mostCells) return [];
  const edge = Math.round(line.x / edgeStep);
  const font = line.runs.find((run) => run.text.trim() !== '')?.font ?? line.font;
  const base = { index, number, rest };
  const group = `${edge} ${font} ${mark}`;
  if (two === undefined) return [{ ...base, count: Number(one), group }];
  return [
    { ...base, count: Number(one), group: `${group} n/${two}` },
    { ...base, count: Number(two), group: `${group} ${one}/n` },
  ];
}

/** The longest run that counts up by one; a number left out by the printer breaks it only after three. */
function longestRun(candidates: readonly Candidate[]): Candidate[] {
  const lengths: number[] = [];
  const before: number[] = [];
  let end = 0;
  candidates.forEach((candidate, index) => {
    lengths[index] = 1;
    before[index] = -1;
    for (let earlier = index - 1; earlier >= Math.max(0, index - farthestBack); earlier--) {
      const gap = candidate.count - (candidates[earlier]?.count ?? 0);
      const length = (lengths[earlier] ?? 0) + (gap === 1 ? 1 : 0.4);
      if (gap >= 1 && gap <= largestGap && length > (lengths[index] ?? 0)) {
        lengths[index] = length;
        before[index] = earlier;
      }
    }
    if ((lengths[index] ?? 0) > (lengths[end] ?? 0)) end = index;
  });
  const run: Candidate[] = [];
  for (let index = end; index >= 0; index = before[index] ?? -1) {
    const candidate = candidates[index];
    if (candidate) run.unshift(candidate);
  }
  return run;
}

/** Headings in a font of their own come first: a numbered table may be longer than all minutes. */
function bestOf(
  runs: readonly Candidate[][],
  lines: readonly PlacedLine[],
  bodyFont: string,
): Candidate[] | null {
  let best: { run: Candidate[] | null; score: number } = { run: null, score: 0 };
  for (const run of runs) {
    const score = scoreOf(run, lines, bodyFont);
    if (score > best.score) best = { run, score };
  }
  return best.run;
}

function scoreOf(run: Candidate[], lines: readonly PlacedLine[], bodyFont: string): number {
  const standing = run.filter(({ rest }) => standingTitle.test(rest)).length;
  const distinct = run.filter(({ index }) => isHeadingFont(lines[index], bodyFont)).length;
  const counter = run.length > 1 && (run[0]?.count ?? 0) >= 30;
  const sound = standing > 0 || distinct === run.length || counter;
  const first = lines[run[0]?.index ?? 0];
  if (!sound || first === undefined || first.x > commonEdge(lines) + edgeStep) return 0;
  return run.length + standing * 3 + distinct;
}

/** The left edge of most lines: headings stand there or further out, entries of lists further in. */
function commonEdge(lines: readonly PlacedLine[]): number {
  const counts = new Map<number, number>();
  for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

function isHeadingFont(line: PlacedLine | undefined, bodyFont: string): boolean {
  const first = line?.runs.find((run) => /\p{L}/u.test(run.text));
  return first !== undefined && first.font !== bodyFont;
}

function headingOf(
  candidate: Candidate,
  lines: readonly PlacedLine[],
  bodyFont: string,
): MinuteHeading {
  const first = lines[candidate.index];
  const split = splitRunOn(candidate.rest, first, bodyFont);
  const heading = { number: candidate.number, itemNumber: null, from: candidate.index };
  const reading: MinuteHeading = { ...heading, ...split, to: candidate.index + 1 };
  if (first === undefined || split.runOn !== '') return reading;
  for (let last = first; reading.to < candidate.index + 5; reading.to++) {
    const line = lines[reading.to];
    if (line === undefined || !goesOn(last, line, bodyFont)) break;
    reading.title = `${reading.title} ${line.text}`;
    last = line;
  }
  reading.title = reading.title.replace(/\s*:[–-]*$/, '');
  const item = itemNumberIn(lines[reading.to]?.text ?? '');
  if (item !== null) return { ...reading, itemNumber: item, to: reading.to + 1 };
  const tail = itemTail.exec(reading.title);
  if (!tail) return reading;
  const title = reading.title.slice(0, tail.index);
  return { ...reading, title, itemNumber: tail.groups?.['item'] ?? null };
}

/** "(Item 1)" and "(Agenda item 4)", on a line of their own, name the agenda item of a minute. */
export function itemNumberIn(text: string): string | null {
  return itemLine.exec(text)?.groups?.['item'] ?? null;
}

/** A title over lines keeps font and leading and stands no further left than its first line. */
function goesOn(last: PlacedLine, line: PlacedLine, bodyFont: string): boolean {
  const step = last.y - line.y;
  return (
    last.pdfPage === line.pdfPage &&
    !/:[–-]*$/.test(last.text) &&
    line.runs.every((run) => run.font === last.font || run.text.trim() === '') &&
    line.font !== bodyFont &&
    Math.abs(line.size - last.size) < 1 &&
    step > 0 &&
    step < last.size * 1.45 &&
    !numbered.test(line.text) &&
    !itemLine.test(line.text)
  );
}

/** "2583. Approval of minutes: approved and signed": title and text share a line. */
function splitRunOn(rest: string, line: PlacedLine | undefined, bodyFont: string) {
  const plain = line?.runs.findIndex((run) => run.font === bodyFont && /\p{L}/u.test(run.text));
  if (line && plain !== undefined && plain > 0 && line.runs[0]?.font !== bodyFont) {
    const after = line.runs
      .slice(plain)
      .map((run) => run.text.trim())
      .join(' ')
      .replace(/\s+/g, ' ');
    if (rest.endsWith(after) && after.length < rest.length) {
      const title = rest.slice(0, rest.length - after.length).replace(/[\s:–-]+$/, '');
      return { title, runOn: after.replace(/^[\s:–-]+/, '') };
    }
  }
  const colon = /^(?<title>[^:.]{3,80}):\s+(?<runOn>\S.*)$/.exec(rest);
  if (line?.font === bodyFont && colon) {
    return { title: colon.groups?.['title'] ?? rest, runOn: colon.groups?.['runOn'] ?? '' };
  }
  return { title: rest, runOn: '' };
}
