import type { MarkColour } from '../../../shared/domain/annotation.ts';

/** What a key does with words and marks while the keyboard is in the pages. */
export type MarkingKey =
  | { does: 'colour'; colour: MarkColour }
  | { does: 'underline' | 'strike' | 'note' | 'textBox' | 'ask' | 'bookmark' }
  | { does: 'next' | 'previous' | 'edit' | 'remove' | 'caret' };

/** For the list on F1. Single letters count in the pages only, where nothing is typed (WCAG 2.1.4). */
export const markingKeys: readonly { keys: string; does: string }[] = [
  { keys: 'F7', does: 'Caret in the words of the page, on and off' },
  { keys: 'Shift + arrows', does: 'With the caret: choose words' },
  { keys: '1 to 5', does: 'Highlight the chosen words: yellow, green, blue, pink, orange' },
  { keys: 'U', does: 'Underline the chosen words' },
  { keys: 'S', does: 'Strike the chosen words out' },
  { keys: 'N', does: 'Note on the chosen words, or a sticky note' },
  { keys: 'T', does: 'Text box on the page' },
  { keys: 'Q', does: 'Question about the chosen words' },
  { keys: 'B', does: 'Bookmark on this page, on and off' },
  { keys: 'J', does: 'Next mark' },
  { keys: 'K', does: 'Mark before' },
  { keys: 'Enter', does: 'On chosen words: what can be done. On a mark: its words' },
  { keys: 'Delete', does: 'Delete the mark in hand; Undo brings it back' },
  { keys: 'Arrows on a note, text box or drawing', does: 'Move it' },
  { keys: 'Shift + arrows on a text box', does: 'Make it larger or smaller' },
];

const colours: Readonly<Record<string, MarkColour>> = {
  '1': 'yellow',
  '2': 'green',
  '3': 'blue',
  '4': 'pink',
  '5': 'orange',
};

const letters: Readonly<Record<string, MarkingKey>> = {
  u: { does: 'underline' },
  s: { does: 'strike' },
  n: { does: 'note' },
  t: { does: 'textBox' },
  q: { does: 'ask' },
  b: { does: 'bookmark' },
  j: { does: 'next' },
  k: { does: 'previous' },
};

/**
 * What a key press asks for, or null. Capital letters count too: Caps Lock is no reason to fail. Single letters
 * and figures can be switched off, for those who speak to the computer or press keys by mistake (WCAG 2.1.4).
 */
export function markingKeyOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  letterKeys: boolean,
): MarkingKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const { key } = event;
  if (key === 'F7') return event.shiftKey ? null : { does: 'caret' };
  if (key === 'Enter') return { does: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { does: 'remove' };
  if (!letterKeys) return null;
  const colour = colours[key];
  if (colour) return { does: 'colour', colour };
  return letters[key.toLowerCase()] ?? null;
}
