import type { IsoDate } from './when.ts';

/** Annual meetings stand in the second half of May as a rule (LGA 1972 Sch 12 para 1 allows March to May). */
const usualStart = '05-15';

/**
 * The municipal year a day falls in, "2024/25": from one annual meeting to the next.
 * Where the day of the annual meeting is not known, 15 May stands for it.
 */
export function municipalYear(date: IsoDate): { label: string; key: string } {
  const year = Number(date.slice(0, 4));
  const start = date.slice(5) >= usualStart ? year : year - 1;
  const key = String(start % 100).padStart(2, '0');
  return { label: `${start}/${String((start + 1) % 100).padStart(2, '0')}`, key };
}
