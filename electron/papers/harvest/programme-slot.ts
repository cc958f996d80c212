import { findDates, parseDate } from '../../../shared/domain/parse-date.ts';

export interface ProgrammeSlot {
  /** The slot as printed: "13th March 25 PM (moved from 27th March 25)", "Date to be determined". */
  when: string;
  date: string | null;
  cancelled: boolean;
  movedFrom: string | null;
}

const moved =
  /\b(?:moved|postponed|deferred|rearranged|rescheduled|brought forward|originally|instead of|was)\b/i;
const cancelled = /\bcancel/i;
const named =
  /\b(?:items?|date|standing|next year|future|unscheduled|tb[acd]|to be|information|spring|summer|autumn|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|\d{4})\b/i;

/** What the first column says of when: the day, whether the meeting was cancelled, and the day it was moved from. */
export function programmeSlot(when: string): ProgrammeSlot {
  const at = moved.exec(when)?.index ?? when.length;
  const before = findDates(when).find(({ index }) => index < at);
  return {
    when,
    date: before?.iso ?? (at === 0 ? null : parseDate(when.slice(0, at))),
    cancelled: cancelled.test(when),
    movedFrom: parseDate(when.slice(at)),
  };
}

/** Whether words name a slot without a day: "Date to be determined", "Items for 2024-25". */
export function isNamedSlot(words: string): boolean {
  return named.test(words);
}

/** Whether words of the first column go on with the slot above ("informal meeting") instead of naming one. */
export function goesOnWithSlot(above: string, words: string): boolean {
  if (parseDate(words) !== null) return false;
  const open =
    /[-–(/,&]$/.test(above) ||
    (above.match(/\(/g)?.length ?? 0) > (above.match(/\)/g)?.length ?? 0);
  return open || /^[\p{Ll}(]/u.test(words) || !named.test(words);
}
