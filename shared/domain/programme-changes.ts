import { fold } from './fold.ts';
import type { PlannedItem } from './planned-item.ts';
import type { ProgrammeSlot } from './programme-slot.ts';
import type { IsoDate } from './when.ts';

interface Rows {
  slots: readonly ProgrammeSlot[];
  items: readonly PlannedItem[];
}

/** Where the other has an item, and which slot of ours that is; null where ours has none such. */
interface Place {
  slot: ProgrammeSlot;
  into: ProgrammeSlot | null;
}

/** One difference, with the rows that it is about: ours, and those of the other as ours would be. */
export type ProgrammeDifference =
  | ({ kind: 'added'; theirs: PlannedItem; ours: PlannedItem | null } & Place)
  | ({ kind: 'moved'; theirs: PlannedItem; ours: PlannedItem } & Place)
  | { kind: 'changed'; theirs: PlannedItem; ours: PlannedItem }
  | { kind: 'dropped' | 'done'; ours: PlannedItem }
  | { kind: 'slotAdded'; slot: ProgrammeSlot }
  | { kind: 'slotMoved' | 'slotCancelled'; slot: ProgrammeSlot; ours: ProgrammeSlot };

/** The slot of ours that one of theirs is: of the same id, the same day, or the day that it was moved from, or its words. */
function sameSlot(theirs: ProgrammeSlot, ours: readonly ProgrammeSlot[]): ProgrammeSlot | null {
  const named = (slot: ProgrammeSlot) => slot.date === null && fold(slot.label);
  return (
    ours.find(({ date }) => date !== null && date === theirs.date) ??
    ours.find(({ id }) => id === theirs.id) ??
    ours.find(({ date }) => date !== null && date === theirs.movedFrom) ??
    ours.find((slot) => theirs.date === null && named(slot) === named(theirs)) ??
    null
  );
}

/** Each of ours is taken once. */
function pairedSlots(ours: Rows, theirs: Rows): Map<string, ProgrammeSlot> {
  const free = new Set(ours.slots);
  const pairs = new Map<string, ProgrammeSlot>();
  for (const slot of theirs.slots) {
    const pair = sameSlot(slot, [...free]);
    if (pair === null) continue;
    free.delete(pair);
    pairs.set(slot.id, pair);
  }
  return pairs;
}

/** Items of one title: those that stand in the same slot first, the others in their order. */
function pairedItems(
  ours: Rows,
  theirs: Rows,
  slotOf: (item: PlannedItem) => string | undefined,
): Map<string, PlannedItem> {
  const free = new Set(ours.items);
  const pairs = new Map<string, PlannedItem>();
  const pass = (fits: (mine: PlannedItem, other: PlannedItem) => boolean) => {
    for (const item of theirs.items) {
      const pair = pairs.has(item.id)
        ? undefined
        : [...free].find((mine) => fold(mine.title) === fold(item.title) && fits(mine, item));
      if (pair === undefined) continue;
      free.delete(pair);
      pairs.set(item.id, pair);
    }
  };
  pass((mine, other) => mine.slot === slotOf(other) && mine.standing !== 'dropped');
  pass((mine, other) => mine.slot === slotOf(other));
  pass((mine) => mine.standing !== 'dropped');
  pass(() => true);
  return pairs;
}

const saysTheSame = (one: PlannedItem, other: PlannedItem): boolean =>
  one.detail === other.detail &&
  one.cabinetMembers.join('\n') === other.cabinetMembers.join('\n') &&
  one.leadOfficers.join('\n') === other.leadOfficers.join('\n');

/**
 * In what another programme of the same year differs from ours. What ours alone has from a paper is "done" where its meeting had
 * been by the day the other was `updated`, and else "dropped". What we have dropped and the other still has is "added":
 * nothing is decided here, a person picks.
 */
export function programmeChanges(
  ours: Rows,
  theirs: Rows,
  updated: IsoDate | null,
): ProgrammeDifference[] {
  const slots = pairedSlots(ours, theirs);
  const slotById = new Map(theirs.slots.map((slot) => [slot.id, slot]));
  const items = pairedItems(ours, theirs, ({ slot }) => slots.get(slot)?.id);
  const ofSlots = theirs.slots.flatMap((slot): ProgrammeDifference[] => {
    const mine = slots.get(slot.id);
    if (mine === undefined) return [{ kind: 'slotAdded', slot }];
    return [
      ...(slot.date === mine.date ? [] : [{ kind: 'slotMoved' as const, slot, ours: mine }]),
      ...(slot.cancelled === mine.cancelled
        ? []
        : [{ kind: 'slotCancelled' as const, slot, ours: mine }]),
    ];
  });
  const ofItems = theirs.items.flatMap((item): ProgrammeDifference[] => {
    const slot = slotById.get(item.slot);
    if (slot === undefined) return [];
    const mine = items.get(item.id) ?? null;
    const into = slots.get(slot.id) ?? null;
    if (mine === null || mine.standing === 'dropped')
      return [{ kind: 'added', theirs: item, slot, into, ours: mine }];
    const isMoved = into?.id !== mine.slot;
    return [
      ...(isMoved ? [{ kind: 'moved' as const, theirs: item, slot, into, ours: mine }] : []),
      ...(saysTheSame(mine, item) ? [] : [{ kind: 'changed' as const, theirs: item, ours: mine }]),
    ];
  });
  const matched = new Set([...items.values()].map(({ id }) => id));
  const dayOf = new Map(ours.slots.map(({ id, date }) => [id, date]));
  const left = ours.items
    // what no paper ever printed is missing from none
    .filter(({ origin }) => origin === 'printed')
    .filter(({ id, standing }) => standing === 'planned' && !matched.has(id))
    .map((mine) => {
      const day = dayOf.get(mine.slot) ?? null;
      const isDone = day !== null && updated !== null && day <= updated;
      return { kind: isDone ? ('done' as const) : ('dropped' as const), ours: mine };
    });
  return [...ofSlots, ...ofItems, ...left];
}

/** Names a difference, also when it is worked out again. */
export function differenceKey(one: ProgrammeDifference): string {
  switch (one.kind) {
    case 'added':
    case 'moved':
    case 'changed':
      return `${one.kind}:${one.theirs.id}`;
    case 'dropped':
    case 'done':
      return `${one.kind}:${one.ours.id}`;
    case 'slotAdded':
    case 'slotMoved':
    case 'slotCancelled':
      return `${one.kind}:${one.slot.id}`;
  }
}
