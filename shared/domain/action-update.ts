import { actionState } from './action.ts';
import { integer, noun, optionalText, type RowOf, text } from './noun.ts';
import { isoDate } from './when.ts';

/**
 * What was reported of an action, one entry after another. Entries are added, never rewritten. Whatever changes the
 * state of an action adds one, with or without words: when it was closed is read from there.
 */
export const actionUpdate = noun(
  'actionUpdate',
  'everyone',
  {
    action: text(),
    position: integer(),
    on: optionalText(isoDate),
    /** Whose word it is, as known when it was written. */
    author: text(),
    text: text(),
    /** The state that it brought; null where it changed none. */
    state: optionalText(actionState),
    /** The paper that shows it was done. */
    paper: optionalText(),
    /** The minute in which it was reported (recordedMinute). */
    minute: optionalText(),
  },
  ['text'],
);
export type ActionUpdate = RowOf<typeof actionUpdate>;
