import type { PrintedProgramme, ProgrammeChange } from '../../../shared/contract/programme.ts';
import {
  differenceKey,
  type ProgrammeDifference,
  programmeChanges,
} from '../../../shared/domain/programme-changes.ts';
import type { ProgrammeSlot } from '../../../shared/domain/programme-slot.ts';
import { dayStyleOf, slotWords } from '../../../shared/domain/programme-words.ts';
import { asOwn, withRows } from './printed-programmes.ts';
import type { ProgrammeReaders, ProgrammeRows } from './programme-parts.ts';

/** In what a printed programme differs from ours. */
export const differencesFrom = (
  readers: ProgrammeReaders,
  printed: PrintedProgramme & { committee: string },
  ours: ProgrammeRows,
): ProgrammeDifference[] =>
  programmeChanges(
    ours,
    asOwn(withRows(readers, printed)),
    printed.lastUpdated ?? printed.meetingDate,
  );

/** The same as rows for a person to pick from. */
export function changesFrom(
  readers: ProgrammeReaders,
  printed: PrintedProgramme & { committee: string },
  ours: ProgrammeRows,
): ProgrammeChange[] {
  const style = dayStyleOf(ours.slots.map(({ asPrinted }) => asPrinted));
  const words = (slot: ProgrammeSlot | undefined): string | null =>
    slot === undefined ? null : slotWords(slot, style);
  const slotOf = (id: string) => ours.slots.find((slot) => slot.id === id);
  const changeOf = (one: ProgrammeDifference): ProgrammeChange => {
    const head = { key: differenceKey(one), kind: one.kind };
    switch (one.kind) {
      case 'added':
        return { ...head, title: one.theirs.title, ours: null, theirs: words(one.slot) };
      case 'moved': {
        const { title } = one.theirs;
        return { ...head, title, ours: words(slotOf(one.ours.slot)), theirs: words(one.slot) };
      }
      case 'changed':
        return {
          ...head,
          title: one.ours.title,
          ours: inWords(one.ours),
          theirs: inWords(one.theirs),
        };
      case 'dropped':
      case 'done':
        return { ...head, title: one.ours.title, ours: words(slotOf(one.ours.slot)), theirs: null };
      case 'slotAdded':
        return { ...head, title: slotWords(one.slot, style), ours: null, theirs: words(one.slot) };
      case 'slotMoved':
      case 'slotCancelled':
        return {
          ...head,
          title: slotWords(one.ours, style),
          ours: words(one.ours),
          theirs: words(one.slot),
        };
    }
  };
  return differencesFrom(readers, printed, ours).map(changeOf);
}

/** What may differ between two items of one title. */
const inWords = (item: { detail: string; cabinetMembers: string[]; leadOfficers: string[] }) =>
  [item.detail, [...item.cabinetMembers, ...item.leadOfficers].join(', ')]
    .filter((part) => part !== '')
    .join(' — ');
