import type { AgendaItem } from './agenda-item.ts';

/**
 * What the public knows a private minute by until a clerk gives it another title. What the public part of an agenda
 * calls an item is open to inspection (LGA 1972 s100B(1)) and stays so. The title of an item that is private on the
 * agenda, or of a matter on no agenda, may tell the exempt information itself (s100C(1)(a)): it goes to those entitled.
 */
export function publicTitle(
  item: Pick<AgendaItem, 'title' | 'access' | 'printedNumber'> | null,
): string {
  if (item?.access === 'public' && item.title.trim() !== '') return item.title;
  return privateItem(item?.printedNumber ?? '');
}

/** By its number on the agenda, "" where it has none: neutral words for what has no public title. */
export const privateItem = (number: string): string => `Private item ${number}`.trim();
