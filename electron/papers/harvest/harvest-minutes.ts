import type { EvidenceByField } from '../../../shared/domain/evidence.ts';
import type { MinuteReading, MinutesReading } from '../../../shared/domain/pack-reading.ts';
import type { PageText } from '../../../shared/domain/page-text.ts';
import { apologiesInProse } from './apologies-in-prose.ts';
import { readAttendance } from './attendance.ts';
import { attendanceLabel } from './attendance-label.ts';
import { blocksOf, type PlacedLine, paperLeading, placedLines } from './block.ts';
import { type Closing, closedAt, closingTime } from './closing-time.ts';
import { evidenceOf, quoted } from './evidence-of.ts';
import { readMinuteBody } from './minute-body.ts';
import { type MinuteHeading, minuteHeadings } from './minute-headings.ts';
import { type MinutesHead, readMinutesHead } from './minutes-head.ts';
import { differencesOf } from './named-votes.ts';
import { plainHeadings } from './plain-headings.ts';

/** Lines above the first attendance label that can belong to the head. */
const longestHead = 25;
const sectionLine =
  /^(?:public business|private business|(?:un)?restricted items|exempt items|open (?:business|items)|part (?:[abc12]|i{1,2})\b.{0,40}|nil)$/i;
const agendaHead = /^a\s?g\s?e\s?n\s?d\s?a\b/i;

/**
 * The minutes of an earlier meeting, from the pages of one item or of a file of minutes. Null where the pages are
 * no minutes: an agenda, a report, a draft resolution in an agenda. Clauses are verbatim; `itemNumber` is left null.
 */
export function harvestMinutes(pages: PageText[]): MinutesReading | null {
  const all = placedLines(pages).filter((line) => !sectionLine.test(line.text));
  const bodyFont = commonestFont(all);
  const leading = paperLeading(all);
  const closing = closingTime(all);
  const lines = closing === null ? all : all.slice(0, closing.index);
  const numbered = minuteHeadings(lines, bodyFont);
  const firstMinute = numbered[0]?.from ?? Math.min(lines.length, longestHead * 2);
  const start = lines.slice(0, firstMinute).findIndex((line) => attendanceLabel(line) !== null);
  const headEnd = Math.min(start >= 0 ? start : firstMinute, longestHead);
  const head = readMinutesHead(lines.slice(0, headEnd));
  if (!areMinutes(head, { lines, start, closing, numbered, headEnd })) return null;

  const plain = numbered.length > 0 ? [] : plainHeadings(lines, Math.max(start, headEnd), bodyFont);
  const headings = numbered.length > 0 ? numbered : plain.filter((one) => !isLabel(lines, one));
  const firstHeading = headings[0]?.from ?? lines.length;
  const { present, apologies } = readAttendance(lines.slice(Math.max(start, 0), firstHeading));
  const minutes = headings.map((heading, index) => {
    const end = headings[index + 1]?.from ?? lines.length;
    const context = { committee: head.committee, bodyFont, leading };
    return minuteOf(heading, lines.slice(heading.from, end), context, headings);
  });
  const { saysMinutes: _, evidence, ...facts } = head;
  return {
    itemNumber: null,
    ...facts,
    present,
    apologies: apologies.length > 0 ? apologies : toldApologies(minutes),
    minutes,
    closedAt: closedAt(closing, head.time),
    evidence: { ...evidence, ...foundBy(lines[start], closing, headings) },
  };
}

interface Signals {
  lines: readonly PlacedLine[];
  start: number;
  closing: Closing | null;
  numbered: readonly MinuteHeading[];
  headEnd: number;
}

/** Two of: the head says so, people were present, it closed. The head of an agenda or decision record speaks against. */
function areMinutes(head: MinutesHead, signals: Signals): boolean {
  const { lines, start, closing, numbered, headEnd } = signals;
  const isAgenda = lines.slice(0, headEnd).some((line) => agendaHead.test(line.text));
  if ((isAgenda && closing === null) || head.saysMinutes === false) return false;
  const attended = start >= 0;
  if (head.saysMinutes) return attended || closing !== null;
  return attended && numbered.length > 0 && (closing !== null || head.date !== null);
}

function isLabel(lines: readonly PlacedLine[], heading: MinuteHeading): boolean {
  const line = lines[heading.from];
  return line !== undefined && attendanceLabel(line) !== null;
}

function minuteOf(
  heading: MinuteHeading,
  lines: readonly PlacedLine[],
  context: { committee: string | null; bodyFont: string; leading: number },
  headings: readonly MinuteHeading[],
): MinuteReading {
  const { number, title, itemNumber, runOn } = heading;
  const first = lines[0];
  const rest = lines.slice(heading.to - heading.from);
  const own = first && runOn !== '' ? [{ ...first, text: runOn }] : [];
  const body = readMinuteBody(blocksOf([...own, ...rest], context.leading), context);
  const pdfPage = first?.pdfPage ?? 1;
  return { number, title, itemNumber, ...body, pdfPage, evidence: evidenceFor() };

  function evidenceFor(): EvidenceByField {
    const words = `Page ${pdfPage} of the file is headed ${quoted(`${number ?? ''} ${title}`)}`;
    const last = headings.at(-1)?.number;
    const isRun = number !== null && headings.length > 1;
    const run = `; the number stands in the run ${headings[0]?.number} to ${last}.`;
    const evidence: EvidenceByField = {
      title: evidenceOf(isRun ? 'sure' : 'likely', isRun ? words + run : `${words}.`, pdfPage),
    };
    const stem = body.resolvedStem ?? (body.resolved.length > 0 ? 'its own words' : null);
    if (stem !== null) {
      const clauses = `${body.resolved.length} ${body.resolved.length === 1 ? 'clause' : 'clauses'}`;
      evidence['resolved'] = evidenceOf('likely', `${clauses} after ${quoted(stem)}.`, pdfPage);
    }
    const differences = body.votes.flatMap(differencesOf);
    if (differences.length > 0) {
      evidence['votes'] = evidenceOf(
        'check',
        `Count and names differ: ${differences.join('; ')}.`,
        pdfPage,
      );
    }
    return evidence;
  }
}

function toldApologies(minutes: readonly MinuteReading[]): MinutesReading['apologies'] {
  const minute = minutes.find(({ title }) => /apolog|ymddiheur/i.test(title));
  return minute === undefined ? [] : apologiesInProse(minute.text);
}

function foundBy(
  label: PlacedLine | undefined,
  closing: Closing | null,
  headings: readonly MinuteHeading[],
): EvidenceByField {
  const evidence: EvidenceByField = {};
  if (label) {
    const sentence = `The list of those present begins with ${quoted(label.text)}.`;
    evidence['present'] = evidenceOf('likely', sentence, label.pdfPage);
  }
  if (closing) {
    const sentence = `The last lines say ${quoted(closing.text)}.`;
    evidence['closedAt'] = evidenceOf(
      closing.isBare ? 'check' : 'likely',
      sentence,
      closing.pdfPage,
    );
  }
  const numbers = headings.flatMap(({ number }) => number ?? []);
  if (numbers.length > 1) {
    const run = `${numbers.length} numbered headings run from ${numbers[0]} to ${numbers.at(-1)}.`;
    evidence['minutes'] = evidenceOf('sure', run, null);
  }
  return evidence;
}

/** The font that sets most letters: that of the prose. */
function commonestFont(lines: readonly PlacedLine[]): string {
  const letters = new Map<string, number>();
  for (const run of lines.flatMap((line) => line.runs)) {
    letters.set(run.font, (letters.get(run.font) ?? 0) + run.text.length);
  }
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? '';
}
