import { z } from 'zod';
import type { PlannedItem } from '../domain/planned-item.ts';
import { type ProgrammeSlot, slotKind } from '../domain/programme-slot.ts';
import { isoDate, isoTime } from '../domain/when.ts';
import { call } from './call.ts';

const id = z.string().min(1).max(100);
/** Two figures of the year in which a municipal year begins: "24". */
const yearKey = z.string().regex(/^\d{2}$/);
const words = z.string().max(20_000);
const title = z.string().max(500);
const names = z.array(z.string().max(500)).max(50);

/** A programme that a pack prints. */
export interface PrintedProgramme {
  id: string;
  yearKey: string;
  title: string | null;
  /** As printed; null where the paper gives no day. */
  lastUpdated: string | null;
  /** Meeting whose papers hold it, its day, and where a click goes. */
  meeting: string;
  meetingDate: string | null;
  hash: string;
  pdfPage: number | null;
}

/** An ask, as far as a planned item or a finding names it. */
export interface AskOfItem {
  id: string;
  text: string;
  /** "60/24"; null where its minute has no number or is not here. */
  minuteName: string | null;
  saidOn: string | null;
  meeting: string | null;
  isOpen: boolean;
}

export interface ItemInSlot extends PlannedItem {
  /** The ask that put it here, confirmed. */
  ask: AskOfItem | null;
  /** Asks that it may have come from, by the words of its detail: worked out, kept nowhere (`actions.link` confirms). */
  maybeFrom: AskOfItem[];
  /** Row of a pack that it was taken over from, for "show me". */
  printedAt: { hash: string; pdfPage: number | null; meeting: string } | null;
}

export interface SlotInProgramme extends ProgrammeSlot {
  /** Its words as the programme prints them: "13th March 25 PM (moved from 27th March 25)". */
  words: string;
  /** Its day has passed. */
  isPast: boolean;
  /** Those dropped stand last. */
  items: ItemInSlot[];
}

/** A fact for the chair, with a sentence built from it. */
export interface ProgrammeFindingRow {
  kind: 'noRow' | 'otherDay' | 'droppedWithOpenAsk' | 'needsNewPlace' | 'doubtfulDay';
  sentence: string;
  /** What it is about, where it is about one. */
  action: string | null;
  item: string | null;
  slot: string | null;
  /** Where a click shows it. */
  meeting: string | null;
}

export interface Programme {
  committee: string;
  committeeName: string;
  yearKey: string;
  /** "2024/25" */
  yearLabel: string;
  /** Newest first. */
  years: { key: string; label: string; isOwn: boolean }[];
  /** False: shown as a pack prints it; the first change takes it over, with the same ids. */
  isOwn: boolean;
  /** "Education Scrutiny Board: work programme 2024/25" */
  title: string;
  lastUpdated: string | null;
  /** In their order: meetings by day, then the others. */
  slots: SlotInProgramme[];
  /** The printed one that is shown, or that was taken over or compared last. */
  printed: PrintedProgramme | null;
  /** A newer printed one that has not been compared yet, and in how many places it differs. */
  newer: (PrintedProgramme & { changes: number }) | null;
  findings: ProgrammeFindingRow[];
  /** Open asks that are no item of any year yet: what `programme.fromAction` takes. None of private business. */
  asks: AskOfItem[];
}

export interface ProgrammeCommittee {
  committee: string;
  name: string;
  /** Newest first; empty where it has neither an own nor a printed one. */
  years: { key: string; label: string; isOwn: boolean }[];
}

/** In what a newer printed programme differs from ours. "done": ours was planned for a day that had passed by then. */
export interface ProgrammeChange {
  /** Names the change when it is picked. */
  key: string;
  kind:
    | 'added'
    | 'moved'
    | 'changed'
    | 'dropped'
    | 'done'
    | 'slotAdded'
    | 'slotMoved'
    | 'slotCancelled';
  /** Of the item, or of the slot its words. */
  title: string;
  /** Slots, or of "changed" the details, as they stand here and there; null where there is none. */
  ours: string | null;
  theirs: string | null;
}

const ofProgramme = { committee: id, yearKey };

const programmeSlotFields = z.strictObject({
  kind: slotKind.optional(),
  label: z.string().max(200).optional(),
  date: isoDate.nullable().optional(),
  time: isoTime.nullable().optional(),
});
const plannedItemFields = z.strictObject({
  title: title.optional(),
  detail: words.optional(),
  cabinetMembers: names.optional(),
  leadOfficers: names.optional(),
  /** Why the committee chose to look at it (R44). */
  reason: words.optional(),
  standing: z.enum(['planned', 'taken']).optional(),
});

/**
 * Each call that changes names the programme, since the first change of one that is only printed takes it over in the
 * same step of Undo. All are refused with notFound where committee, slot or item is not there.
 */
export const programmeCalls = {
  'programme.committees': call<ProgrammeCommittee[]>()(z.strictObject({})),
  /** Year null: the one that today falls in, or the newest there is. @throws notFound (no such committee) */
  'programme.get': call<Programme>()(
    z.strictObject({ committee: id, yearKey: yearKey.nullable() }),
  ),
  /**
   * Adds and changes slots and items, in one step of Undo. The page makes ids of new ones (UUID v7). A new item names
   * its slot, and stands last there; a known one is moved with `programme.moveItem`. A meeting's day changes with
   * `programme.moveMeeting`: invalidInput here.
   */
  'programme.write': call<null>()(
    z.strictObject({
      ...ofProgramme,
      /** What Undo shows: "Item changed". */
      label: z.string().min(1).max(200),
      slots: z.array(z.strictObject({ id, fields: programmeSlotFields })).max(100),
      items: z
        .array(z.strictObject({ id, slot: id.optional(), fields: plannedItemFields }))
        .max(200),
      /** Words typed one after another into the same field are one step. */
      typing: z.string().min(1).max(200).nullable(),
    }),
  ),
  /** Takes away a slot that holds no items. @throws invalidInput (it holds some) */
  'programme.removeSlot': call<null>()(z.strictObject({ ...ofProgramme, slot: id })),
  /** Puts an item into a slot, before another item or last. */
  'programme.moveItem': call<null>()(
    z.strictObject({ ...ofProgramme, item: id, slot: id, before: id.nullable() }),
  ),
  /** Another day or time for the same meeting; it says from where it was moved. */
  'programme.moveMeeting': call<null>()(
    z.strictObject({ ...ofProgramme, slot: id, date: isoDate, time: isoTime.nullable() }),
  ),
  /** Its items stay, and are found as needing a new place. */
  'programme.cancelMeeting': call<null>()(
    z.strictObject({ ...ofProgramme, slot: id, cancelled: z.boolean() }),
  ),
  'programme.drop': call<null>()(z.strictObject({ ...ofProgramme, item: id, because: words })),
  'programme.restore': call<null>()(z.strictObject({ ...ofProgramme, item: id })),
  /** Takes a printed one over as ours, with the same ids on every laptop. Refused (invalidInput) where ours is there. */
  'programme.adopt': call<null>()(z.strictObject({ programme: id })),
  /** What that printed one says otherwise than ours. */
  'programme.compare': call<ProgrammeChange[]>()(z.strictObject({ programme: id })),
  /** Takes over the changes picked (none: leaves ours as it is), and asks no more about that printed one. */
  'programme.takeOver': call<null>()(
    z.strictObject({ programme: id, picked: z.array(z.string().min(1).max(1_000)).max(1_000) }),
  ),
  /** An ask becomes a planned item. @throws privateAsk: the plan is public */
  'programme.fromAction': call<{ item: string }>()(
    z.strictObject({ ...ofProgramme, action: id, slot: id }),
  ),
  /**
   * Begins the next year, or goes on with it: takes the items named over into it (origin "lastYear"), with standing
   * items and what was put off to that year. One taken over twice stays one.
   */
  'programme.carryOver': call<null>()(
    z.strictObject({ ...ofProgramme, items: z.array(id).max(500) }),
  ),
};

export interface ProgrammeEvents {
  /** Anything that `programme.*` would now answer otherwise. */
  'programme.changed': Record<string, never>;
}
