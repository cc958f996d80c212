import type { KeyHelp } from '../../app/keys.ts';

/** For the list on F1. No letter is a command of its own. */
export const actionKeys: readonly KeyHelp[] = [
  { keys: '↓, ↑', does: 'Next or previous ask of the list' },
  { keys: 'Space', does: 'Pick the ask, or pick it no longer' },
  { keys: 'Shift + ↓, ↑', does: 'Pick several in a row' },
  { keys: 'Ctrl + A', does: 'Pick all that are shown' },
  { keys: '→, ←', does: 'Into the row, to its links, and back' },
  { keys: 'Enter', does: 'Open the ask' },
  { keys: 'Alt + ↓, Alt + ↑', does: 'With an ask open: open the next or previous one' },
  { keys: 'Esc', does: 'Back to the list' },
];

/** Which way a key press goes through the asks while one is open, or null. A list of choices opens with the same keys. */
export function stepOf(event: KeyboardEvent): 1 | -1 | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (event.target instanceof HTMLSelectElement) return null;
  if (event.target instanceof HTMLInputElement && event.target.list !== null) return null;
  if (event.key === 'ArrowDown') return 1;
  return event.key === 'ArrowUp' ? -1 : null;
}
