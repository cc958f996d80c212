import type { KeyHelp } from '../../app/keys.ts';

/** What the keys do in the chair's view, for the list on F1. */
export const chairKeys: readonly (KeyHelp & { code?: string; act?: 'speaker' | 'time' })[] = [
  { keys: 'Alt + N', does: 'Next speaker', code: 'KeyN', act: 'speaker' },
  { keys: 'Alt + T', does: 'Say the time used', code: 'KeyT', act: 'time' },
  { keys: 'Alt + ↑ ↓', does: 'Move a speaker up or down, with the keyboard on the name’s buttons' },
  { keys: 'Enter', does: 'Keep the minutes of an item, or add the name that was typed' },
];
