import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';

/** A change to a published text: an object with both texts, never an edit. Before approval it is only proposed. */
export const correction = noun('correction', 'everyone', {
  /** The record it corrects. Null where those minutes were made elsewhere. */
  record: optionalText(),
  /** "31/17", or the minute's row here. */
  minute: text(),
  /** Empty where the minutes give only the new words. */
  before: text(),
  after: text(),
  reason: text(),
  state: choice(z.enum(['proposed', 'taken', 'agreed', 'refused']), 'proposed'),
  proposedBy: text(),
  /** The meeting that decided, and its minute. */
  atRecord: optionalText(),
  atMinute: optionalText(),
  position: integer(),
});
export type Correction = RowOf<typeof correction>;
