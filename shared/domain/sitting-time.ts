import type { Adjournment } from './adjournment.ts';
import type { LocalMoment } from './when.ts';

const minutesOf = (moment: LocalMoment): number => Date.parse(`${moment}:00Z`) / 60_000;

/** Minutes of the clock from one moment to another; never below nought. */
export const minutesBetween = (from: LocalMoment, to: LocalMoment): number =>
  Math.max(0, minutesOf(to) - minutesOf(from));

/**
 * How long a meeting sat, in minutes, from its opening to its close (or to `now` while it is open), without its
 * breaks (V16). Null before it is opened.
 */
export function sittingTime(
  openedAt: LocalMoment | null,
  closedAt: LocalMoment | null,
  adjournments: readonly Pick<Adjournment, 'from' | 'to'>[],
  now: LocalMoment | null = null,
): number | null {
  const end = closedAt ?? now;
  if (openedAt === null || end === null) return null;
  const breaks = adjournments.reduce((sum, { from, to }) => {
    if (from === null) return sum;
    const until = to === null || to > end ? end : to;
    return sum + minutesBetween(from < openedAt ? openedAt : from, until);
  }, 0);
  return Math.max(0, minutesBetween(openedAt, end) - breaks);
}

/** "1 hour 45 minutes", "2 hours", "5 minutes". */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours === 0 ? '' : `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    rest === 0 && hours > 0 ? '' : `${rest} ${rest === 1 ? 'minute' : 'minutes'}`,
  ];
  return parts.filter(Boolean).join(' ');
}
