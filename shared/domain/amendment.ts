import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';

/** A change to a motion (R23). `after` is the whole text as it would read; what is left out is told by comparison. */
export const amendment = noun('amendment', 'everyone', {
  record: text(),
  motion: text(),
  position: integer(),
  operation: choice(z.enum(['leaveOut', 'leaveOutAndInsert', 'insert']), 'leaveOutAndInsert'),
  after: text(),
  mover: optionalText(),
  seconder: optionalText(),
  /** "accepted": the mover of the motion took it without a vote. */
  state: choice(z.enum(['open', 'withdrawn', 'fell', 'accepted']), 'open'),
});
export type Amendment = RowOf<typeof amendment>;
