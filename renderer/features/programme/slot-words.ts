import type { SlotInProgramme } from '../../../shared/contract/programme.ts';
import { formatDate, formatShortDate, formatTime } from '../../../shared/domain/format-date.ts';
import type { SlotKind } from '../../../shared/domain/programme-slot.ts';

/** What each kind of slot is called where it has no words of its own. */
export const kindWords: Readonly<Record<SlotKind, string>> = {
  meeting: 'A meeting, day not set',
  undetermined: 'Date to be determined',
  year: 'A later year',
  standing: 'Standing items',
  information: 'Items taken for information',
};

/** "Thursday 13 March 2025", or the words that stand in place of a day. */
export function slotTitle(slot: SlotInProgramme): string {
  if (slot.kind === 'meeting' && slot.date !== null) return formatDate(slot.date);
  return slot.label || slot.words || kindWords[slot.kind];
}

/** The same in short, for lists and for what is said: "13 March 2025". */
export function slotName(slot: SlotInProgramme): string {
  if (slot.kind === 'meeting' && slot.date !== null) return formatShortDate(slot.date);
  return slotTitle(slot);
}

/** What stands beside a meeting's day: "10.00 am, formal/ informal"; "" where nothing does. */
export function besideDay(slot: SlotInProgramme): string {
  if (slot.kind !== 'meeting') return '';
  const time = slot.time === null ? '' : formatTime(slot.time);
  const label = slot.date === null ? '' : slot.label;
  return [time, label].filter((words) => words !== '').join(', ');
}

/** Places to choose from in a menu. */
export const placeChoices = (slots: readonly SlotInProgramme[]) =>
  slots.map((slot) => ({ id: slot.id, label: slotName(slot), note: besideDay(slot) }));
