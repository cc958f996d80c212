import type { PrintedProgramme } from '../../../shared/contract/programme.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { PlannedItem } from '../../../shared/domain/planned-item.ts';
import type { ProgrammeSlot } from '../../../shared/domain/programme-slot.ts';
import { readPrintedSlot } from '../../../shared/domain/programme-words.ts';
import { byNewestYear, programmeYear } from '../../../shared/domain/programme-year.ts';
import type { WorkProgramme, WorkProgrammeItem } from '../../../shared/domain/work-programme.ts';
import { derivedId } from '../derived-id.ts';
import type { ProgrammeReaders, ProgrammeRows } from './programme-parts.ts';

/** A printed programme with all that it says. */
export interface PrintedWithRows extends PrintedProgramme {
  committee: string;
  slots: WorkProgramme['slots'];
  rows: WorkProgrammeItem[];
}

/** The day by which one is newer than another: as printed, else of the meeting whose papers hold it. */
const dayOf = (one: PrintedProgramme): string => one.lastUpdated ?? one.meetingDate ?? '';

/** Which came later; two of one day are told apart by the day of their meetings. */
export const isNewer = (one: PrintedProgramme, other: PrintedProgramme): boolean =>
  byAge(one, other) < 0;

const byAge = (one: PrintedProgramme, other: PrintedProgramme): number =>
  byNewestYear(one.yearKey, other.yearKey) ||
  dayOf(other).localeCompare(dayOf(one), 'en') ||
  (other.meetingDate ?? '').localeCompare(one.meetingDate ?? '', 'en') ||
  other.id.localeCompare(one.id, 'en');

/** Every programme that packs print for a committee, or for all; newest first. Those of no year that can be told are left out. */
export function printedProgrammes(
  { council, reads }: ProgrammeReaders,
  committee: string | null,
): (PrintedProgramme & { committee: string })[] {
  return reads
    .programmes(committee)
    .flatMap(({ pdfFrom, ...place }) => {
      const row = council.row('workProgramme', place.id);
      const yearKey = row === null ? null : programmeYear(row, place.meetingDate);
      if (row === null || yearKey === null) return [];
      const { title, lastUpdated, pack: hash } = row;
      return [{ ...place, yearKey, title, lastUpdated, hash, pdfPage: pdfFrom }];
    })
    .toSorted(byAge);
}

/** The same with its slots and rows. */
export function withRows(
  { council }: ProgrammeReaders,
  printed: PrintedProgramme & { committee: string },
): PrintedWithRows {
  const slots = council.row('workProgramme', printed.id)?.slots ?? [];
  return { ...printed, slots, rows: council.rows('workProgrammeItem', { programme: printed.id }) };
}

/**
 * A printed programme as it stands as ours. Ids follow from committee, year and what is printed: a slot's from its
 * first day or its words, an item's from its title, so that two laptops that take it over make one, and a later
 * printing of a moved meeting is the same slot.
 */
export function asOwn(printed: PrintedWithRows): ProgrammeRows {
  const { committee, yearKey } = printed;
  const changedOn = printed.lastUpdated;
  const taken = new Set<string>();
  const slots: ProgrammeSlot[] = printed.slots.map((slot, position) => ({
    id: firstFree(taken, (twin) =>
      slotId(committee, yearKey, slot.movedFrom ?? slot.date ?? fold(slot.when), twin),
    ),
    committee,
    yearKey,
    ...readPrintedSlot(slot),
    cancelled: slot.cancelled ? 1 : 0,
    movedFrom: slot.movedFrom,
    meeting: null,
    position,
    asPrinted: slot.when,
    printed: printed.id,
    changedOn,
  }));
  const slotOf = new Map(printed.slots.map(({ when }, at) => [when, slots[at]?.id ?? '']));
  const items: PlannedItem[] = printed.rows.map((row) => ({
    id: firstFree(taken, (twin) =>
      derivedId('plannedItem', committee, yearKey, fold(row.title), twin),
    ),
    committee,
    slot: slotOf.get(row.slot) ?? '',
    position: row.position,
    title: row.title,
    detail: row.detail,
    cabinetMembers: row.cabinetMembers,
    leadOfficers: row.leadOfficers,
    origin: 'printed',
    action: null,
    printed: row.id,
    reason: '',
    standing: 'planned',
    droppedBecause: '',
    changedOn,
  }));
  return { slots, items };
}

/** The id of a slot by its first day, or by its folded words. */
export const slotId = (committee: string, yearKey: string, key: string, twin = 0): string =>
  derivedId('programmeSlot', committee, yearKey, key, twin);

function firstFree(taken: Set<string>, idOf: (twin: number) => string): string {
  for (let twin = 0; ; twin += 1) {
    const id = idOf(twin);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
