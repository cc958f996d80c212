import type { ItemInSlot, Programme, SlotInProgramme } from '../../../shared/contract/programme.ts';

/** Where an item is to stand: before another item of a slot, or last in it. */
export interface Place {
  slot: string;
  before: string | null;
}

/** What is planned or was taken there; what was dropped stands apart. */
export const standingIn = (slot: SlotInProgramme): ItemInSlot[] =>
  slot.items.filter(({ standing }) => standing !== 'dropped');

/** Whether something can still be planned there. */
export const mayHold = (slot: SlotInProgramme): boolean => slot.cancelled === 0;

/** The slot that an item stands in, or null where the item is not in sight. */
export function slotOf(programme: Programme, item: string): SlotInProgramme | null {
  return programme.slots.find(({ items }) => items.some(({ id }) => id === item)) ?? null;
}

export function itemOf(programme: Programme, item: string): ItemInSlot | null {
  return slotOf(programme, item)?.items.find(({ id }) => id === item) ?? null;
}

/** The last place of the slot before (-1) or after (1) that is not cancelled; null at either end. */
export function besideSlot(programme: Programme, item: string, by: -1 | 1): Place | null {
  const slot = slotOf(programme, item);
  if (slot === null) return null;
  const from = programme.slots.indexOf(slot);
  const onTheWay = by === 1 ? programme.slots.slice(from + 1) : programme.slots.slice(0, from);
  const to = by === 1 ? onTheWay.find(mayHold) : onTheWay.findLast(mayHold);
  return to ? { slot: to.id, before: null } : null;
}

/** One place up (-1) or down (1) within its slot; null at either end. */
export function withinSlot(programme: Programme, item: string, by: -1 | 1): Place | null {
  const slot = slotOf(programme, item);
  if (slot === null) return null;
  const items = standingIn(slot);
  const from = items.findIndex(({ id }) => id === item);
  const to = from + by;
  if (from < 0 || to < 0 || to >= items.length) return null;
  const before = by === -1 ? items[to] : items[to + 1];
  return { slot: slot.id, before: before?.id ?? null };
}

/** The place beside another item, as a drag lets go there. */
export function besideItem(
  slot: SlotInProgramme,
  other: string,
  position: 'before' | 'after',
): Place {
  const items = standingIn(slot);
  const at = items.findIndex(({ id }) => id === other) + (position === 'after' ? 1 : 0);
  return { slot: slot.id, before: items[at]?.id ?? null };
}

/** Whether an item stands there already, so that nothing would move. */
export function isThere(programme: Programme, item: string, place: Place): boolean {
  const slot = slotOf(programme, item);
  if (slot?.id !== place.slot) return false;
  const items = standingIn(slot);
  const at = items.findIndex(({ id }) => id === item);
  return place.before === item || (items[at + 1]?.id ?? null) === place.before;
}
