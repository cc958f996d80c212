import type { IsoDate } from './when.ts';

/** Days set by royal proclamation for one year, beside or instead of the yearly ones. Newer ones must be added here. */
const proclaimed: Record<number, { added: readonly IsoDate[]; instead: readonly IsoDate[] }> = {
  2011: { added: ['2011-04-29'], instead: [] },
  2012: { added: ['2012-06-04', '2012-06-05'], instead: ['2012-05-28'] },
  2020: { added: ['2020-05-08'], instead: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], instead: ['2022-05-30'] },
  2023: { added: ['2023-05-08'], instead: [] },
};

const day = (year: number, month: number, date: number): Date =>
  new Date(Date.UTC(year, month - 1, date));
const isoOf = (date: Date): IsoDate => date.toISOString().slice(0, 10);

/** A day so many days after another; before it where negative. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  isoOf(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000));

/** 0 is Sunday. */
export const weekdayOf = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Easter Sunday of the Gregorian calendar (the anonymous computus: Meeus, "Astronomical Algorithms", chapter 8). */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * late + 114;
  return isoOf(day(year, Math.floor(count / 31), (count % 31) + 1));
}

const firstMonday = (year: number, month: number): IsoDate => {
  const first = isoOf(day(year, month, 1));
  return addDays(first, (8 - weekdayOf(first)) % 7);
};
const lastMonday = (year: number, month: number): IsoDate => {
  const last = isoOf(day(year, month + 1, 0));
  return addDays(last, -((weekdayOf(last) + 6) % 7));
};

/**
 * Bank holidays of England and Wales in a year from 2005, in order (Banking and Financial Dealings Act 1971 Sch 1 and
 * royal proclamations; Good Friday and Christmas Day by common law). A day that falls on a weekend moves to the next
 * weekday that is none.
 */
export function bankHolidays(year: number): IsoDate[] {
  const easter = easterSunday(year);
  const days = [
    isoOf(day(year, 1, 1)),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    isoOf(day(year, 12, 25)),
    isoOf(day(year, 12, 26)),
  ].filter((date) => !proclaimed[year]?.instead.includes(date));
  const observed = new Set<IsoDate>(proclaimed[year]?.added);
  // weekdays first, so that Christmas on a Sunday moves behind a Boxing Day that stays
  for (const date of days.filter((one) => !isWeekend(one))) observed.add(date);
  for (let date of days.filter(isWeekend)) {
    while (isWeekend(date) || observed.has(date)) date = addDays(date, 1);
    observed.add(date);
  }
  return [...observed].sort();
}

const isWeekend = (date: IsoDate): boolean => weekdayOf(date) % 6 === 0;

/** Monday to Friday, and no bank holiday of England and Wales. */
export const isWorkingDay = (date: IsoDate): boolean =>
  !isWeekend(date) && !bankHolidays(Number(date.slice(0, 4))).includes(date);
