import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';
import { isoDate, isoTime } from './when.ts';

export const slotKind = z.enum(['meeting', 'undetermined', 'year', 'standing', 'information']);
export type SlotKind = z.infer<typeof slotKind>;

/**
 * A place in a committee's own plan of work: a meeting, a later year, "Date to be determined", standing items, items
 * for information. A moved meeting stays the same slot; a cancelled one stays. What packs print is workProgramme.
 */
export const programmeSlot = noun('programmeSlot', 'everyone', {
  committee: text(),
  /** Municipal year in which it began, "24". */
  yearKey: text(),
  kind: choice(slotKind, 'meeting'),
  /** Words in place of a day, "Items for 2025-26"; of a meeting what stands beside the day, "formal/ informal". */
  label: text(),
  date: optionalText(isoDate),
  time: optionalText(isoTime),
  /** 1 where the meeting was cancelled. */
  cancelled: integer(),
  /** The day from which it was moved last. */
  movedFrom: optionalText(isoDate),
  /** The meeting whose papers are here; null before they come. */
  meeting: optionalText(),
  position: integer(),
  /** Its words in the pack, verbatim; empty where a person has changed its day, time or words since. */
  asPrinted: text(),
  /** The printed one (workProgramme) that was taken over, or compared with last. */
  printed: optionalText(),
  /** The day on which a person changed it last, or the printed one was. */
  changedOn: optionalText(isoDate),
});
export type ProgrammeSlot = RowOf<typeof programmeSlot>;
