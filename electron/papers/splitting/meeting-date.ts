import { findDates } from '../../../shared/domain/parse-date.ts';
import { parseTime } from '../../../shared/domain/parse-time.ts';
import { bodyWord } from './committee-name.ts';
import { leftColumn } from './sheet-columns.ts';
import type { SheetLine } from './sheet-line.ts';

export interface FoundWhen {
  date: string;
  /** Words of the line the date stands on. */
  words: string;
  time: string | null;
  /** Other times of day that the sheet prints beside its meeting. */
  otherTimes: string[];
  line: SheetLine;
}

const weekday =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bdydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)\b/i;
const heldWords =
  /\b(?:to be held|will be held|is to be held|meeting|at \d|time and date|a gynhelir)\b/i;
const otherMatter =
  /\b(?:publi(?:shed|cation)|issued?|despatch|dated|minutes|deadline|by (?:no later|noon|12)|no later than|notify|register|call-?in|printed on|municipal year)\b/i;
const dateLabel =
  /^(?:(?:date|time) ?(?:and|&|\/) ?(?:date|time)|date(?: of meeting)?|dyddiad|when)\b\s*:?/i;

/**
 * The meeting's date and time in the words of a front sheet: on a line with its time, under a label, or in
 * "will be held on"; dates of publication and of earlier minutes count against a line.
 */
export function findWhen(lines: SheetLine[], monthFirst: boolean): FoundWhen | null {
  const rated = lines.flatMap((line, index) => {
    const words = leftColumn(line);
    const [found] = findDates(words, { monthFirst });
    if (found === undefined) return broken(lines, index, monthFirst);
    return [{ line, words, index, date: found.iso, score: rate(lines, index, words) }];
  });
  const best = rated.reduce<(typeof rated)[number] | null>(
    (chosen, one) => (chosen === null || one.score > chosen.score ? one : chosen),
    null,
  );
  if (best === null || best.score < 0) return null;
  const times = timesNear(lines, best.index);
  const { date, words, line } = best;
  return { date, words, time: times[0] ?? null, otherTimes: times.slice(1), line };
}

/** A date broken over two lines: "Thursday, 13th" / "February, 2025". */
function broken(lines: SheetLine[], index: number, monthFirst: boolean) {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || next.pdfPage !== line.pdfPage) return [];
  const words = `${leftColumn(line)} ${leftColumn(next)}`;
  const [found] = findDates(words, { monthFirst });
  const isBroken = found !== undefined && findDates(leftColumn(next), { monthFirst }).length === 0;
  if (!isBroken || found.index >= leftColumn(line).length) return [];
  return [{ line, words, index, date: found.iso, score: rate(lines, index, words) }];
}

/** The head of a sheet stands in its first lines. */
const firstLines = 15;

function rate(lines: SheetLine[], index: number, words: string): number {
  const before = lines[index - 1]?.text ?? '';
  let score = 1;
  if (weekday.test(words)) score += 1;
  if (heldWords.test(words) || heldWords.test(before)) score += 2;
  if (dateLabel.test(words) || dateLabel.test(before)) score += 3;
  if (parseTime(words) !== null) score += 3;
  if (otherMatter.test(words) || /\bminutes\b/i.test(before)) score -= 4;
  if (index < firstLines && lines[index]?.pdfPage === lines[0]?.pdfPage) score += 2;
  if (weekday.test(words) && bodyWord.test(words) && words.length < 120) score += 3;
  if (opensLetter(lines, index)) score -= 4;
  if (words.length > 160) score -= 1;
  return score - index / 1000;
}

/** A date above "Dear Member" is the day of the letter. */
function opensLetter(lines: SheetLine[], index: number): boolean {
  return lines.slice(index + 1, index + 8).some((line) => /^(?:dear|annwyl)\b/i.test(line.text));
}

const timeLabel = /^(?:time|amser|start)\b/i;
const endWords = /\b(?:end|finish|close|until|by)\b[^.]*$/i;

/** Times on the line of the date, else on the next lines or under "Time:"; times of ending left out. */
function timesNear(lines: SheetLine[], index: number): string[] {
  const own = timesOf(leftColumn(lines[index]));
  const near = lines.slice(Math.max(0, index - 2), index + 4).flatMap((line) => {
    const words = leftColumn(line);
    return endWords.test(words.slice(0, words.search(/\d{1,2}[.:]\d{2}/))) ? [] : timesOf(words);
  });
  const labelled = lines
    .filter((line) => timeLabel.test(line.text))
    .flatMap((line) => timesOf(line.text));
  return [...new Set([...own, ...labelled, ...near])];
}

function timesOf(words: string): string[] {
  const parts = words.split(/\||;|\s-\s|\band\b/);
  return parts.flatMap((part) => parseTime(part) ?? []);
}
