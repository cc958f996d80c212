import { daysBetween, londonClock, londonDate } from '../../shared/domain/days-to-go.ts';
import { formatTime } from '../../shared/domain/format-date.ts';
import type { IsoDate, LocalMoment } from '../../shared/domain/when.ts';

/**
 * The moment that the record is told: the clock of the room, on the day of the meeting. Minutes that are written
 * up on a later day still say when things happened that evening; a sitting may run past midnight.
 */
export function deskMoment(now: Date, meetingDate: IsoDate | null): LocalMoment {
  const today = londonDate(now);
  const since = meetingDate === null ? 0 : daysBetween(meetingDate, today);
  const day = meetingDate === null || since === 0 || since === 1 ? today : meetingDate;
  return `${day}T${londonClock(now)}`;
}

/** The same day at another time of the clock, "10:02". */
export const atTime = (moment: LocalMoment, time: string): LocalMoment =>
  `${moment.slice(0, 10)}T${time}`;

/** "10:02", for a field of the clock. */
export const timeOf = (moment: LocalMoment | null): string => moment?.slice(11) ?? '';

/** "10.02 am", as councils write it; "" for none. */
export const momentWords = (moment: LocalMoment | null): string =>
  moment === null ? '' : formatTime(timeOf(moment));
