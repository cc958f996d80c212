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

/**
 * When an ask is due by its words ("13 February 2025", "in March 2018", "the next meeting", "on 17th April"). A day
 * without a year, or a month without one, is the next such after the meeting that said it. What lies before that meeting
 * is no day to do a thing by.
 */
export function dueIn(words: string, { said, meetings }: DueContext): Due {
  const named = findDates(words).find(({ iso }) => iso >= said)?.iso ?? dayWithoutYear(words, said);
  if (named !== null) return { kind: meetings.includes(named) ? 'meeting' : 'day', date: named };
  if (nextMeeting.test(words)) {
    const next = meetings.filter((date) => date > said).toSorted()[0];
    return next === undefined ? { kind: 'nextMeeting' } : { kind: 'meeting', date: next };
  }
  const groups = monthAlone.exec(capitalisedMay(words))?.groups;
  if (groups?.['month'] === undefined) return { kind: 'none' };
  const number = String(months.indexOf(groups['month'].toLowerCase()) + 1).padStart(2, '0');
  const [saidYear = '', saidMonth = ''] = said.split('-');
  const year = groups['year'] ?? String(Number(saidYear) + (number < saidMonth ? 1 : 0));
  const month = `${year}-${number}`;
  if (month < said.slice(0, 7)) return { kind: 'none' };
  const [only, ...others] = meetings.filter((date) => date > said && date.startsWith(month));
  const isMeeting = only !== undefined && others.length === 0 && meetingOfMonth.test(words);
  return isMeeting ? { kind: 'meeting', date: only } : { kind: 'month', month };
}

function dayWithoutYear(words: string, said: IsoDate): IsoDate | null {
  const groups = dayAndMonth.exec(words)?.groups;
  if (groups === undefined) return null;
  const year = Number(said.slice(0, 4));
  const tries = [year, year + 1].map((one) =>
    parseDate(`${groups['day']} ${groups['month']} ${one}`),
  );
  return tries.find((date) => date !== null && date >= said) ?? null;
}

/** "may" in small letters is the verb and no month. */
const capitalisedMay = (words: string): string => words.replace(/\bmay\b/g, '');
