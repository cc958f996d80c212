import { municipalYear } from './municipal-year.ts';
import type { IsoDate } from './when.ts';
import type { WorkProgramme } from './work-programme.ts';

/** "24" as "2024/25". Two figures mean 1970 to 2069, as in dates. */
export function yearLabel(key: string): string {
  const start = Number(key) + (Number(key) < 70 ? 2000 : 1900);
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The year after: "24" is followed by "25". */
export const nextYearKey = (key: string): string =>
  String((Number(key) + 1) % 100).padStart(2, '0');

/** Newest first, also over the turn of the century. */
export const byNewestYear = (one: string, other: string): number =>
  yearLabel(other).localeCompare(yearLabel(one), 'en');

/**
 * The municipal year that a printed programme is of: that of most of its days, else of the day it was updated, else
 * of the meeting whose papers hold it. Null where none of these is known.
 */
export function programmeYear(
  { slots, lastUpdated }: Pick<WorkProgramme, 'slots' | 'lastUpdated'>,
  meetingDate: IsoDate | null,
): string | null {
  const counts = new Map<string, number>();
  for (const { date } of slots) {
    if (date === null) continue;
    const { key } = municipalYear(date);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (most !== undefined) return most[0];
  const day = lastUpdated ?? meetingDate;
  return day === null ? null : municipalYear(day).key;
}
