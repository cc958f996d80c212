import { londonDate } from '../../../shared/domain/days-to-go.ts';
import type { IsoDate } from '../../../shared/domain/when.ts';
import type { KeptCopy } from './kept-copies.ts';

/** How many copies are kept of today, of the days before it, and of the weeks before those. */
const kept = { today: 8, days: 14, weeks: 8 };

/** The Monday of a day's week. */
function weekOf(date: IsoDate): string {
  const noon = new Date(`${date}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() - ((noon.getUTCDay() + 6) % 7));
  return noon.toISOString().slice(0, 10);
}

/** The newest copy of each of the first so many groups. */
function newestOfEach(
  copies: readonly KeptCopy[],
  groupOf: (copy: KeptCopy) => string,
  groups: number,
): KeptCopy[] {
  const newest = new Map<string, KeptCopy>();
  for (const copy of copies) {
    const group = groupOf(copy);
    if (!newest.has(group) && newest.size < groups) newest.set(group, copy);
  }
  return [...newest.values()];
}

/**
 * Which copies of one file may go once another has been made and checked (reliability §6): the eight newest of
 * today stay, the newest of each of 14 days and of each of 8 weeks. Only days and weeks that have a copy count,
 * so that a laptop that is opened once a month keeps as many. Those made before an update or a restore always
 * stay, and so does the one just made, whatever date a clock that was put back gave it.
 * @param copies newest first
 */
export function outdatedCopies(copies: readonly KeptCopy[], just: string, now: Date): KeptCopy[] {
  const routine = copies.filter(({ reason }) => reason === 'timed' || reason === 'closed');
  const dayOf = ({ at }: KeptCopy): IsoDate => londonDate(new Date(at));
  const today = londonDate(now);
  const isToday = (copy: KeptCopy) => dayOf(copy) === today;
  const before = routine.filter((copy) => !isToday(copy));
  const staying = new Set([
    ...routine.filter(isToday).slice(0, kept.today),
    ...newestOfEach(before, dayOf, kept.days),
    ...newestOfEach(before, (copy) => weekOf(dayOf(copy)), kept.weeks),
  ]);
  return routine.filter((copy) => !staying.has(copy) && copy.fileName !== just);
}
