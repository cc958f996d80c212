import { addDays, isWorkingDay } from './bank-holidays.ts';
import { formatDate } from './format-date.ts';
import type { IsoDate } from './when.ts';

/** Which days count. Working days are the accepted reading; for parishes weekends are disputed (R2). */
export type CountedDays = 'workingDays' | 'allDays';

/** Beyond so many days apart there is nothing to check. */
const farthest = 400;

/**
 * The clear days of notice: strictly between publication and meeting, without weekends and bank holidays (LGA 1972
 * s100B and Sch 12 para 4(2); rules R1, R2).
 */
export function clearDays(
  published: IsoDate,
  meeting: IsoDate,
  counted: CountedDays = 'workingDays',
): IsoDate[] {
  const days: IsoDate[] = [];
  const end = addDays(published, farthest);
  for (let date = addDays(published, 1); date < meeting && date < end; date = addDays(date, 1))
    if (counted === 'allDays' || isWorkingDay(date)) days.push(date);
  return days;
}

/** The last day on which papers can come out and leave so many clear days before the meeting. */
export function lastDayFor(
  meeting: IsoDate,
  needed: number,
  counted: CountedDays = 'workingDays',
): IsoDate {
  let date = addDays(meeting, -1);
  for (let found = 0; found < needed; date = addDays(date, -1))
    if (counted === 'allDays' || isWorkingDay(date)) found += 1;
  return date;
}

export interface NoticeCheck {
  days: IsoDate[];
  needed: number;
  /** How many are missing; 0 where the notice is long enough. */
  short: number;
  /** The days that would have had to count as well. */
  missing: IsoDate[];
  sentence: string;
}

/** Whether papers came out in time: five clear days, for a whole council's summons three. It tells and refuses nothing. */
export function noticeCheck(
  published: IsoDate,
  meeting: IsoDate,
  needed = 5,
  counted: CountedDays = 'workingDays',
): NoticeCheck {
  const days = clearDays(published, meeting, counted);
  const short = Math.max(0, needed - days.length);
  const last = lastDayFor(meeting, needed, counted);
  const all = clearDays(last, meeting, counted);
  const missing = short === 0 ? [] : all.filter((date) => !days.includes(date));
  const sentence =
    short === 0
      ? `${count(days.length)}: enough.`
      : `${count(days.length)}, ${needed} needed. Missing: ${missing.map(formatDate).join(', ')}. Published by ${formatDate(last)}, it would have been enough.`;
  return { days, needed, short, missing, sentence };
}

const count = (days: number): string => (days === 1 ? '1 clear day' : `${days} clear days`);

/** So many working days from a day on, that day being the first if it is one itself. */
export function workingDaysFrom(from: IsoDate, count: number): IsoDate[] {
  const days: IsoDate[] = [];
  for (let date = from; days.length < count; date = addDays(date, 1))
    if (isWorkingDay(date)) days.push(date);
  return days;
}

/**
 * When the decision note of a meeting in Wales is due: within seven working days beginning with the day of the
 * meeting (Local Government and Elections (Wales) Act 2021 Sch 4, rule R7).
 */
export const decisionNoteDue = (meeting: IsoDate): IsoDate =>
  workingDaysFrom(meeting, 7).at(-1) ?? meeting;
