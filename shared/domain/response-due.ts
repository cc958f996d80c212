import type { IsoDate } from './when.ts';

/** The same day so many months later, or the last day of that month where it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const due = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
  return due.toISOString().slice(0, 10);
}

/**
 * By when the executive must have answered scrutiny: two months from the day it received the report (LGA 2000 s9FE;
 * SI 2009/1919 reg 6; rule R43). Whether the day of receipt counts is not settled here: the later reading is taken.
 */
export const responseDue = (received: IsoDate): IsoDate => addMonths(received, 2);
