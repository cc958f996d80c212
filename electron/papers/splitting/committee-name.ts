import { organisationIn } from './organisation.ts';
import { labelled } from './sheet-columns.ts';
import type { SheetLine } from './sheet-line.ts';
import { calmCapitals } from './title-case.ts';

interface FoundCommittee {
  name: string;
  how: 'label' | 'sentence' | 'letter' | 'heading';
  line: SheetLine;
}

/** A word that a body which meets is called by, in English and Welsh. */
export const bodyWord =
  /\b(?:committee|sub-?committee|board|cabinet|council|panel|commission|forum|executive|assembly|authority|partnership|working group|task group|trustees|governors|consortium|conference|pwyllgor|is-?bwyllgor|cyngor|bwrdd|cabinet|cydbwyllgor)\b/i;

const committeeLabel =
  /^(?:committee|name of (?:committee|meeting)|meeting|body|pwyllgor|decision maker)\s*:\s*/i;
const calledMeeting =
  /\bmeeting of (?:the )?(?<name>[^,.;]{4,120}?)(?:\s+(?:by|via|using|pursuant|in accordance|will|to be|is to be|which|on\s+(?:the\s+)?(?:\w+day|\d)|at\s+\d|held)|[,.;]|$)/i;
const letterHead =
  /^(?<name>[^,.;:]{4,100}?)\s+[-–]\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)?\s)/i;
const agendaFor = /\bagenda (?:for|of) (?:the )?(?<name>[^,.;:]{4,100}?)(?:\s+meeting)?$/i;

/** The committee in the words of a front sheet; `organisation` tells a council's name from its council meeting. */
export function findCommittee(
  lines: SheetLine[],
  organisation: string | null,
): FoundCommittee | null {
  return byLabel(lines) ?? bySentence(lines, organisation) ?? byHeading(lines, organisation);
}

function byLabel(lines: SheetLine[]): FoundCommittee | null {
  for (const [index, line] of lines.entries()) {
    const name = committeeLabel.test(line.text) ? labelled(lines, index, committeeLabel) : null;
    if (name && bodyWord.test(name) && name.length < 120)
      return { name: calmCapitals(name), how: 'label', line };
  }
  return null;
}

function bySentence(lines: SheetLine[], organisation: string | null): FoundCommittee | null {
  for (const [index, line] of lines.entries()) {
    const words = `${line.text} ${lines[index + 1]?.text ?? ''}`;
    const letter = letterHead.exec(line.text)?.groups?.['name'];
    if (letter && isBody(letter, organisation))
      return { name: calmCapitals(letter), how: 'letter', line };
    const called = (calledMeeting.exec(words) ?? agendaFor.exec(line.text))?.groups?.['name'];
    if (called && isBody(called, organisation))
      return { name: calmCapitals(called.trim()), how: 'sentence', line };
  }
  return null;
}

/** The largest heading with a body's name, joined over lines of one size. */
function byHeading(lines: SheetLine[], organisation: string | null): FoundCommittee | null {
  const headings = lines.flatMap((line, index) => toHeading(lines, line, index, organisation));
  const best = headings.reduce<(typeof headings)[number] | null>(
    (chosen, one) => (chosen === null || one.line.size > chosen.line.size + 0.1 ? one : chosen),
    null,
  );
  return best === null ? null : { name: calmCapitals(best.name), how: 'heading', line: best.line };
}

function toHeading(
  lines: SheetLine[],
  line: SheetLine,
  index: number,
  organisation: string | null,
): { name: string; line: SheetLine }[] {
  if (line.text.length > 110 || /[.:;]$|@|\bwill\b|\bplease\b/i.test(line.text)) return [];
  const next = lines[index + 1];
  const runsOn =
    next !== undefined &&
    Math.abs(next.size - line.size) < 0.3 &&
    next.gap < 1.5 * next.size &&
    next.text.length < 60 &&
    (!bodyWord.test(line.text) || /^(?:sub-?committee|board|\()/i.test(next.text)) &&
    bodyWord.test(next.text);
  const words = runsOn ? `${line.text} ${next.text}` : line.text;
  const name = words
    .replace(/\s+meeting$/i, '')
    .replace(/^(?:agenda|summons|notice of meeting)\b\s*(?:for|of)?\s*(?:the\s+)?[-–:]?\s*/i, '');
  return isBody(name, organisation) ? [{ name, line }] : [];
}

function isBody(name: string, organisation: string | null): boolean {
  if (
    !bodyWord.test(name) ||
    !/^\p{Lu}/u.test(name) ||
    /^(?:members? of|all members|to\b|for\b|this\b|dear\b|you\b|i\b|(?:the )?(?:above|said|following)\b)/i.test(
      name,
    )
  )
    return false;
  if (
    /^(?:the )?(?:council|committee|board|cabinet member|democratic|executive director)s?\b.*\b(?:services|members?|house|offices?|chamber)\b/i.test(
      name,
    )
  )
    return false;
  if (organisation !== null && name.toLowerCase() === organisation.toLowerCase()) return false;
  return organisationIn(name) === null || /committee|board|cabinet|panel|commission/i.test(name);
}
