import type { Programme } from '../../../shared/contract/programme.ts';
import type { KeyHelp } from '../../app/keys.ts';
import { besideSlot, type Place, withinSlot } from './places.ts';

/** A way to move an item with one key. */
export interface Move {
  id: 'earlier' | 'later' | 'up' | 'down';
  /** The key that is pressed with Alt. */
  key: string;
  keys: string;
  label: string;
  place: (programme: Programme, item: string) => Place | null;
  /** Said where there is no further place. */
  atEnd: string;
}

export const moves: readonly Move[] = [
  {
    ...{ id: 'earlier', key: 'ArrowLeft', keys: 'Alt + ←', label: 'To the place before' },
    place: (programme, item) => besideSlot(programme, item, -1),
    atEnd: 'There is no place before this one.',
  },
  {
    ...{ id: 'later', key: 'ArrowRight', keys: 'Alt + →', label: 'To the next place' },
    place: (programme, item) => besideSlot(programme, item, 1),
    atEnd: 'There is no place after this one.',
  },
  {
    ...{ id: 'up', key: 'ArrowUp', keys: 'Alt + ↑', label: 'Up in its list' },
    place: (programme, item) => withinSlot(programme, item, -1),
    atEnd: 'It is the first one already.',
  },
  {
    ...{ id: 'down', key: 'ArrowDown', keys: 'Alt + ↓', label: 'Down in its list' },
    place: (programme, item) => withinSlot(programme, item, 1),
    atEnd: 'It is the last one already.',
  },
];

/**
 * Every drag of this screen with what does the same without dragging (WCAG 2.5.7): keys, and choices of the
 * menu "Move to…". A test walks this list.
 */
export const dragsAndCommands = [
  { drag: 'into another place', by: ['earlier', 'later', 'menu'] },
  { drag: 'within its list', by: ['up', 'down', 'menu'] },
] as const;

/** The move that a key asks for, or null. */
export function moveOf(event: KeyboardEvent): Move | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  return moves.find(({ key }) => key === event.key) ?? null;
}

/** For the list of keys on F1. */
export const programmeKeys: readonly KeyHelp[] = [
  { keys: 'Enter', does: 'Open the item' },
  { keys: 'Alt + ← or →', does: 'Move the item to the meeting before or after' },
  { keys: 'Alt + ↑ or ↓', does: 'Move the item up or down in its list' },
];
