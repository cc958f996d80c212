import { findDates, parseDate } from './parse-date.ts';
import type { IsoDate } from './when.ts';

/** When something is due, no finer than it was said: a month stays a month (V28). */
export type Due =
  | { kind: 'day'; date: IsoDate }
  | { kind: 'meeting'; date: IsoDate }
  /** "2018-03" */
  | { kind: 'month'; month: string }
  /** The next meeting, whose day is not known here. */
  | { kind: 'nextMeeting' }
  | { kind: 'none' };

export interface DueContext {
  /** Day of the meeting that said it. */
  said: IsoDate;
  /** Days of the committee's meetings, known or planned. */
  meetings: readonly IsoDate[];
}

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const monthName = `(?<month>${months.join('|')})`;
const dayAndMonth = new RegExp(
  `\\b(?<day>\\d{1,2})\\s?(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthName}\\b(?!,?\\s+\\d{4})`,
  'i',
);
const monthAlone = new RegExp(`\\b${monthName}\\b,?(?:\\s+(?<year>\\d{4}))?`, 'i');
/** "the February meeting": the only one of that month, where there is only one. */
const meetingOfMonth = new RegExp(`\\b${monthName}\\s+(?:\\d{4}\\s+)?(?:meeting|agenda)\\b`, 'i');
const nextMeeting =
  /\bnext\s+(?:(?:board|committee|panel|ordinary|scheduled|available)\s+)?(?:meeting|agenda)\b/i;

export interface DueSaid {
  due: Due;
  /** The words that say so, verbatim: "17th April", "the February meeting"; "" where none do. */
  words: string;
}

/**
 * When an ask is due by its words ("13 February 2025", "in March 2018", "the next meeting", "on 17th April"). A day
 * without a year, or a month without one, is the next such after the meeting that said it. What lies before that meeting
 * is no day to do a thing by.
 */
export const dueIn = (words: string, context: DueContext): Due => findDue(words, context).due;

/** The same, with the words that say so. */
export function findDue(words: string, { said, meetings }: DueContext): DueSaid {
  const named =
    findDates(words).find(({ iso }) => iso >= said) ?? dayWithoutYear(words, said) ?? null;
  if (named !== null) {
    const kind = meetings.includes(named.iso) ? 'meeting' : 'day';
    return { due: { kind, date: named.iso }, words: named.text };
  }
  const [atNext] = nextMeeting.exec(words) ?? [];
  if (atNext !== undefined) {
    const next = meetings.filter((date) => date > said).toSorted()[0];
    const due = next === undefined ? nextUnknown : { kind: 'meeting' as const, date: next };
    return { due, words: atNext };
  }
  return dueInMonth(words, { said, meetings });
}

const nextUnknown: Due = { kind: 'nextMeeting' };
const undated: DueSaid = { due: { kind: 'none' }, words: '' };

function dueInMonth(words: string, { said, meetings }: DueContext): DueSaid {
  const found = monthAlone.exec(capitalisedMay(words));
  const name = found?.groups?.['month'];
  if (found === null || name === undefined) return undated;
  const number = String(months.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
  const [saidYear = '', saidMonth = ''] = said.split('-');
  const year = found.groups?.['year'] ?? String(Number(saidYear) + (number < saidMonth ? 1 : 0));
  const month = `${year}-${number}`;
  if (month < said.slice(0, 7)) return undated;
  const [only, ...others] = meetings.filter((date) => date > said && date.startsWith(month));
  const [atMeeting] = meetingOfMonth.exec(words) ?? [];
  if (only !== undefined && others.length === 0 && atMeeting !== undefined)
    return { due: { kind: 'meeting', date: only }, words: atMeeting };
  return { due: { kind: 'month', month }, words: found[0].replace(/,$/, '') };
}

function dayWithoutYear(words: string, said: IsoDate): { iso: IsoDate; text: string } | null {
  const found = dayAndMonth.exec(words);
  if (found === null) return null;
  const year = Number(said.slice(0, 4));
  const iso = [year, year + 1]
    .map((one) => parseDate(`${found.groups?.['day']} ${found.groups?.['month']} ${one}`))
    .find((date) => date !== null && date >= said);
  return iso == null ? null : { iso, text: found[0] };
}

/** "may" in small letters is the verb and no month. */
const capitalisedMay = (words: string): string => words.replace(/\bmay\b/g, '');
