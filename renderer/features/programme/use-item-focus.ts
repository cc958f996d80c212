import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Programme } from '../../../shared/contract/programme.ts';
import { slotOf } from './places.ts';

/**
 * How long a moved item keeps the keyboard against the list it left, which gives it to a neighbour: so many frames, a
 * sixth of a second where nothing is slow. On a slow machine the list comes later, and frames do too.
 */
const holdFrames = 10;

/** Where an item stands, so that a change of it can be told: in a slot, or among those dropped. */
function standOf(programme: Programme, item: string): string | null {
  const slot = slotOf(programme, item);
  const found = slot?.items.find(({ id }) => id === item);
  return slot && found ? `${slot.id} ${found.standing === 'dropped'}` : null;
}

/**
 * Keeps the keyboard with the item it was on: an item that was moved, dropped or put back by Undo is drawn anew
 * elsewhere, and its new row takes the focus.
 * @param arrived tells once which item this page has moved itself
 * @returns asks which item has the keyboard, also between its old row and its new one
 */
export function useItemFocus(
  box: RefObject<HTMLElement | null>,
  programme: Programme,
  arrived: () => string | null,
): () => string | null {
  const held = useRef<string | null>(null);
  const follows = useRef(false);
  const before = useRef(programme);

  useEffect(() => {
    const noted = ({ target }: FocusEvent) => {
      const item = target instanceof Element ? itemAt(target) : null;
      if (!follows.current) held.current = item;
      else if (item !== held.current && held.current !== null) focusItem(held.current);
    };
    const letGo = () => {
      follows.current = false;
    };
    document.addEventListener('focusin', noted);
    document.addEventListener('pointerdown', letGo, { capture: true });
    return () => {
      document.removeEventListener('focusin', noted);
      document.removeEventListener('pointerdown', letGo, { capture: true });
    };
  }, []);

  // before the effects of the lists, one of which gives the focus to a neighbour
  useLayoutEffect(() => {
    const last = before.current;
    before.current = programme;
    if (last === programme) return;
    const moved = arrived();
    const item = moved ?? held.current;
    held.current = item;
    // the programme may be read once more before the list has given the focus away: what is followed stays so
    follows.current ||=
      moved !== null || (item !== null && standOf(last, item) !== standOf(programme, item));
  }, [programme, arrived]);

  useEffect(() => {
    const item = held.current;
    if (!follows.current || item === null || standOf(programme, item) === null) {
      follows.current = false;
      return;
    }
    let left = holdFrames;
    let frame = 0;
    const next = () => {
      // a list may draw its new rows only after this
      if (left === holdFrames) focusItem(item);
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(next);
      else follows.current = false;
    };
    frame = requestAnimationFrame(next);
    return () => cancelAnimationFrame(frame);
  }, [programme]);

  return useCallback(() => {
    const { activeElement } = document;
    if (follows.current) return held.current;
    return activeElement && box.current?.contains(activeElement) ? itemAt(activeElement) : null;
  }, [box]);
}

const itemAt = (element: Element): string | null =>
  element.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? null;

/** Puts the keyboard on an item's row, and brings it into view. */
export function focusItem(item: string): void {
  const row = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"]`);
  if (row === null || row === document.activeElement) return;
  row.focus();
}

/** Puts the keyboard on the opened item, below its row. */
export function focusEditor(item: string): void {
  document.querySelector<HTMLElement>(`section[data-item="${CSS.escape(item)}"]`)?.focus();
}

/** Puts the keyboard on the heading of a place. */
export function focusSlot(slot: string): void {
  document.querySelector<HTMLElement>(`[data-slot="${CSS.escape(slot)}"]`)?.focus();
}

/** Puts the keyboard on the title of the screen, where a whole part of the page went. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}
