import type { PlannedItem } from '../../../shared/domain/planned-item.ts';
import type { ProgrammeSlot } from '../../../shared/domain/programme-slot.ts';
import { byNewestYear, yearLabel } from '../../../shared/domain/programme-year.ts';
import { asOwn, printedProgrammes, withRows } from './printed-programmes.ts';
import type {
  CouncilReader,
  ProgrammeReaders,
  ProgrammeRows,
  WhichProgramme,
} from './programme-parts.ts';

/** Meetings by day, then the others in their order. */
function bySlot(one: ProgrammeSlot, other: ProgrammeSlot): number {
  const last = '9999';
  const day = ({ kind, date, time }: ProgrammeSlot) =>
    kind === 'meeting' && date !== null ? `${date} ${time ?? ''}` : last;
  return day(one).localeCompare(day(other), 'en') || one.position - other.position;
}

/** Our own rows of a programme; null where there are none. Items whose slot is gone are left out. */
export function ownRows(
  council: CouncilReader,
  { committee, yearKey }: WhichProgramme,
): ProgrammeRows | null {
  const slots = council
    .rows('programmeSlot', { committee })
    .filter((slot) => slot.yearKey === yearKey)
    .toSorted(bySlot);
  if (slots.length === 0) return null;
  return { slots, items: slots.flatMap(({ id }) => council.rows('plannedItem', { slot: id })) };
}

/** The rows that are shown: ours, or else the newest printed programme as it would stand as ours; null without either. */
export function shownRows(
  readers: ProgrammeReaders,
  which: WhichProgramme,
): (ProgrammeRows & { isOwn: boolean }) | null {
  const own = ownRows(readers.council, which);
  if (own !== null) return { ...own, isOwn: true };
  const [newest] = printedProgrammes(readers, which.committee).filter(
    ({ yearKey }) => yearKey === which.yearKey,
  );
  if (newest === undefined) return null;
  const { slots, items } = asOwn(withRows(readers, newest));
  return { slots: slots.toSorted(bySlot), items, isOwn: false };
}

/** The years of a committee that have a programme, ours or printed, newest first. */
export function yearsOf(
  own: ReadonlySet<string>,
  printed: readonly string[],
): { key: string; label: string; isOwn: boolean }[] {
  return [...new Set([...own, ...printed])]
    .toSorted(byNewestYear)
    .map((key) => ({ key, label: yearLabel(key), isOwn: own.has(key) }));
}

/** Items of any year of a committee, ours only. */
export const ownItems = (council: CouncilReader, committee: string): PlannedItem[] =>
  council.rows('plannedItem', { committee });
