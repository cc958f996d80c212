/** What a key does while a paper is read. */
export type ReadingKey =
  | 'find'
  | 'nextHit'
  | 'previousHit'
  | 'goToPage'
  | 'nextRegion'
  | 'previousRegion'
  | 'windowDown'
  | 'windowUp'
  | 'nextPage'
  | 'previousPage'
  | 'firstPage'
  | 'lastPage'
  | 'larger'
  | 'smaller'
  | 'back'
  | 'readAloud';

interface ReadingKeyBinding {
  key: ReadingKey;
  keys: string;
  does: string;
  /** Only with the keyboard in the pages, where no letter is being typed (WCAG 2.1.4). */
  inPages: boolean;
  /** One character alone: can be switched off in the settings (WCAG 2.1.4). */
  isCharacter?: true;
  matches: (event: KeyboardEvent) => boolean;
}

const command = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && !event.altKey;
const bare = (event: KeyboardEvent) => !event.ctrlKey && !event.metaKey && !event.altKey;
const plain = (name: string) => (event: KeyboardEvent) =>
  bare(event) && !event.shiftKey && event.key === name;
const shifted = (name: string) => (event: KeyboardEvent) =>
  bare(event) && event.shiftKey && event.key === name;

export const readingKeys: readonly ReadingKeyBinding[] = [
  {
    key: 'find',
    keys: 'Ctrl + F',
    does: 'Find words in this paper',
    inPages: false,
    matches: (event) => command(event) && !event.shiftKey && event.key.toLowerCase() === 'f',
  },
  {
    key: 'nextHit',
    keys: 'F3',
    does: 'Next place found',
    inPages: false,
    matches: plain('F3'),
  },
  {
    key: 'previousHit',
    keys: 'Shift + F3',
    does: 'Place found before',
    inPages: false,
    matches: shifted('F3'),
  },
  {
    key: 'goToPage',
    keys: 'Ctrl + G',
    does: 'Go to a printed page number',
    inPages: false,
    matches: (event) => command(event) && event.key.toLowerCase() === 'g',
  },
  {
    key: 'nextRegion',
    keys: 'F6',
    does: 'From bar to agenda to paper, and round',
    inPages: false,
    matches: plain('F6'),
  },
  {
    key: 'previousRegion',
    keys: 'Shift + F6',
    does: 'The same the other way round',
    inPages: false,
    matches: shifted('F6'),
  },
  {
    key: 'windowDown',
    keys: 'Page Down',
    does: 'One window further',
    inPages: true,
    matches: plain('PageDown'),
  },
  {
    key: 'windowUp',
    keys: 'Page Up',
    does: 'One window back',
    inPages: true,
    matches: plain('PageUp'),
  },
  {
    key: 'nextPage',
    keys: 'Right arrow',
    does: 'Next page',
    inPages: true,
    matches: plain('ArrowRight'),
  },
  {
    key: 'previousPage',
    keys: 'Left arrow',
    does: 'Page before',
    inPages: true,
    matches: plain('ArrowLeft'),
  },
  { key: 'firstPage', keys: 'Home', does: 'First page', inPages: true, matches: plain('Home') },
  { key: 'lastPage', keys: 'End', does: 'Last page', inPages: true, matches: plain('End') },
  {
    key: 'larger',
    keys: '+',
    does: 'Larger',
    inPages: true,
    isCharacter: true,
    matches: (event) => bare(event) && (event.key === '+' || event.key === '='),
  },
  {
    key: 'back',
    keys: 'Alt + Shift + Left arrow',
    does: 'Back to where I was before a link or a jump',
    inPages: false,
    matches: (event) => event.altKey && event.shiftKey && event.key === 'ArrowLeft',
  },
  {
    key: 'readAloud',
    keys: 'Ctrl + Shift + U',
    does: 'Read aloud from this page; Esc stops it',
    inPages: false,
    matches: (event) => command(event) && event.shiftKey && event.key.toLowerCase() === 'u',
  },
  {
    key: 'smaller',
    keys: '-',
    does: 'Smaller',
    inPages: true,
    isCharacter: true,
    matches: plain('-'),
  },
];

/**
 * What a key press asks for; `inPages` says whether the keyboard is in the pages, `letterKeys` whether keys of one
 * character count.
 */
export function readingKeyOf(
  event: KeyboardEvent,
  inPages: boolean,
  letterKeys: boolean,
): ReadingKey | null {
  const found = readingKeys.find((binding) => binding.matches(event));
  if (!found || (found.inPages && !inPages) || (found.isCharacter && !letterKeys)) return null;
  return found.key;
}
