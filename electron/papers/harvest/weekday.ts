import type { IsoDate } from '../../../shared/domain/when.ts';

const days = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Whether the weekday printed in a text is that of the date; null where none is printed. */
export function weekdayAgrees(text: string, date: IsoDate): boolean | null {
  const printed = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/i.exec(text)?.[0].toLowerCase();
  if (printed === undefined) return null;
  return days[new Date(`${date}T00:00:00Z`).getUTCDay()] === printed;
}
