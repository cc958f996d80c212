/** What a key does, for the list on F1 and for the handler. Single letters are never used alone (WCAG 2.1.4). */
export type KeyAction =
  | 'help'
  | 'commands'
  | 'undo'
  | 'redo'
  | 'back'
  | 'open'
  | 'meetings'
  | 'search'
  | 'actions'
  | 'programme'
  | 'people'
  | 'settings'
  | 'sharedFolder';

export interface KeyHelp {
  keys: string;
  does: string;
}

interface KeyBinding extends KeyHelp {
  action: KeyAction;
  matches: (event: KeyboardEvent) => boolean;
}

const command = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey;
const letter = (event: KeyboardEvent, key: string): boolean => event.key.toLowerCase() === key;
const alt = (event: KeyboardEvent, key: string): boolean =>
  event.altKey && !event.ctrlKey && !event.metaKey && event.key === key;

export const keyBindings: readonly KeyBinding[] = [
  { action: 'help', keys: 'F1', does: 'Help', matches: (event) => event.key === 'F1' },
  {
    action: 'commands',
    keys: 'Ctrl + K',
    does: 'Go to any meeting, paper, person or command by a few letters',
    matches: (event) => command(event) && letter(event, 'k'),
  },
  {
    action: 'undo',
    keys: 'Ctrl + Z',
    does: 'Undo the last change, even after a restart',
    matches: (event) => command(event) && !event.shiftKey && letter(event, 'z'),
  },
  {
    action: 'redo',
    keys: 'Ctrl + Shift + Z',
    does: 'Do again what was undone',
    matches: (event) =>
      command(event) &&
      ((event.shiftKey && letter(event, 'z')) || (!event.shiftKey && letter(event, 'y'))),
  },
  {
    action: 'open',
    keys: 'Ctrl + O',
    does: 'Choose agenda packs to open',
    matches: (event) => command(event) && !event.shiftKey && letter(event, 'o'),
  },
  {
    action: 'back',
    keys: 'Esc',
    does: 'One step back',
    matches: (event) => event.key === 'Escape',
  },
  { action: 'meetings', keys: 'Alt + 1', does: 'Meetings', matches: (event) => alt(event, '1') },
  { action: 'search', keys: 'Alt + 2', does: 'Search', matches: (event) => alt(event, '2') },
  { action: 'actions', keys: 'Alt + 3', does: 'Actions', matches: (event) => alt(event, '3') },
  {
    action: 'programme',
    keys: 'Alt + 4',
    does: 'Work programme',
    matches: (event) => alt(event, '4'),
  },
  { action: 'people', keys: 'Alt + 5', does: 'People', matches: (event) => alt(event, '5') },
  { action: 'settings', keys: 'Alt + 6', does: 'Settings', matches: (event) => alt(event, '6') },
  {
    action: 'sharedFolder',
    keys: 'Alt + 7',
    does: 'Shared folder',
    matches: (event) => alt(event, '7'),
  },
];

/** Whether keys are being typed into this element, so that Undo is the field's own. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  );
}

/** Whether going back would throw away words that were just typed. */
function holdsWords(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && isTyping(target) && target.value !== '';
}

/** What a key press asks for, or null. Undo, Redo and Esc belong to the field while somebody types. */
export function actionOf(event: KeyboardEvent): KeyAction | null {
  const action = keyBindings.find((binding) => binding.matches(event))?.action ?? null;
  if ((action === 'undo' || action === 'redo') && isTyping(event.target)) return null;
  if (action === 'back' && holdsWords(event.target)) return null;
  return action;
}
