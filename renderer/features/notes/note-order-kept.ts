import type { NoteOrder } from './note-groups.ts';

const name = 'moothall.notes-order';
export const noteOrders: readonly { value: NoteOrder; label: string }[] = [
  { value: 'page', label: 'Page' },
  { value: 'item', label: 'Agenda item' },
  { value: 'tag', label: 'Tag' },
  { value: 'colour', label: 'Colour' },
];

/** The order chosen last in this window's browser; by page at first. */
export function keptOrder(): NoteOrder {
  try {
    const kept = localStorage.getItem(name);
    return noteOrders.find(({ value }) => value === kept)?.value ?? 'page';
  } catch {
    return 'page'; // a browser that keeps nothing for this address
  }
}

export function keepOrder(order: NoteOrder): void {
  try {
    localStorage.setItem(name, order);
  } catch {
    // as above: the choice holds until the screen is left
  }
}
