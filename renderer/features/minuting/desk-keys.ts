import type { KeyHelp } from '../../app/keys.ts';

/** What can be done at the desk with one key; each has a button as well. */
export type DeskVerb =
  | 'attendance'
  | 'declaration'
  | 'motion'
  | 'vote'
  | 'resolution'
  | 'ask'
  | 'exclusion'
  | 'readBack'
  | 'closing';

export interface VerbKey {
  verb: DeskVerb;
  digit: string;
  label: string;
  does: string;
}

export const verbKeys: readonly VerbKey[] = [
  {
    ...{ verb: 'attendance', digit: '1', label: 'Attendance' },
    does: 'Who came, sent apologies, left or came back; substitutes; who presides',
  },
  {
    ...{ verb: 'declaration', digit: '2', label: 'Declaration' },
    does: 'An interest that somebody declares',
  },
  {
    ...{ verb: 'motion', digit: '3', label: 'Motion' },
    does: 'A motion, begun from the recommendations; again: an amendment to it',
  },
  {
    ...{ verb: 'vote', digit: '4', label: 'Vote' },
    does: 'How it was decided: without a vote, by numbers, by names',
  },
  {
    ...{ verb: 'resolution', digit: '5', label: 'Resolution' },
    does: 'What was resolved, begun from the recommendations or the motion',
  },
  {
    ...{ verb: 'ask', digit: '6', label: 'Request' },
    does: 'A request or an action: what, who, by when',
  },
  {
    ...{ verb: 'exclusion', digit: '7', label: 'Exclude public' },
    does: 'Exclude press and public, or let them in again',
  },
  {
    ...{ verb: 'readBack', digit: '8', label: 'Read back' },
    does: 'The resolution in very large type; Esc goes back',
  },
  {
    ...{ verb: 'closing', digit: '9', label: 'Adjourn, close' },
    does: 'Adjourn, resume or close the meeting, with the time',
  },
];

/** For the list on F1. */
export const deskKeys: readonly KeyHelp[] = [
  { keys: 'Alt + ↓, Alt + ↑', does: 'Next or previous item: it is taken now' },
  {
    keys: 'Alt + Shift + ↓, ↑',
    does: 'Look at the next or previous item without taking it',
  },
  ...verbKeys.map(({ digit, label, does }) => ({
    keys: `Ctrl + ${digit}`,
    does: `${label}: ${does}`,
  })),
  { keys: 'Ctrl + 0', does: 'The shorthand line: “v 5 4 0”, “arr th”, “req …”' },
  {
    keys: 'Ctrl + Shift + 1 to 5, Alt + 5 to 9',
    does: 'The same as Ctrl and the digit, for browsers that keep those for their tabs',
  },
  { keys: 'Enter', does: 'Done with what is being filled in' },
  { keys: 'Esc', does: 'Back to the text of the minute, where you were; from there to the agenda' },
  { keys: ';res and a blank', does: 'A stock phrase: “RESOLVED that ”' },
];

export type DeskKey =
  | { kind: 'verb'; verb: DeskVerb }
  | { kind: 'step'; by: 1 | -1; take: boolean }
  | { kind: 'shorthand' };

/** What a key press asks the desk for, or null. Told by the place of the key: with Shift a digit is another sign. */
export function deskKeyOf(
  event: Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): DeskKey | null {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey && !ctrlKey && !metaKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
    return { kind: 'step', by: event.key === 'ArrowDown' ? 1 : -1, take: !shiftKey };
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  const isCommand = (ctrlKey || metaKey) && !altKey;
  // Alt + 1 to 4 lead to the app's other screens
  const isSpare = altKey && !ctrlKey && !metaKey && Number(digit) >= 5;
  if (digit === undefined || !(isCommand || isSpare)) return null;
  if (digit === '0') return { kind: 'shorthand' };
  const known = verbKeys.find((key) => key.digit === digit);
  return known ? { kind: 'verb', verb: known.verb } : null;
}
