import type { IsoDate } from './when.ts';

/** Noon UTC of a day: far from any change of clocks, so that days can be counted by subtraction. */
const noonOf = (date: IsoDate): number => Date.parse(`${date}T12:00:00Z`);

/** Whole days from one date to another; negative where the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((noonOf(to) - noonOf(from)) / 86_400_000);
}

/** How far off a day is, in words: "Today", "Tomorrow", "In 5 days", "Yesterday", "5 days ago". */
export function daysToGo(today: IsoDate, date: IsoDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  if (days === -1) return 'Yesterday';
  return days > 0 ? `In ${days} days` : `${-days} days ago`;
}

/** The day in Europe/London at an instant, as councils count days. */
export function londonDate(now: Date): IsoDate {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}

/** The clock in Europe/London at an instant, 24 hours: "19:42". */
export function londonClock(now: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
}
