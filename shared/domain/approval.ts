import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';
import { isoDate } from './when.ts';

/** A later meeting approves minutes, or does not. Belongs to that meeting's record. */
export const approval = noun('approval', 'everyone', {
  /** The approving meeting's record and minute. */
  record: text(),
  minute: text(),
  /** The record approved; null where those minutes were made elsewhere. */
  approves: optionalText(),
  /** Day of the meeting whose minutes they are. */
  approvesDate: optionalText(isoDate),
  outcome: choice(z.enum(['open', 'approved', 'corrected', 'notApproved']), 'open'),
  /** 1: signed at this meeting as well. */
  signed: integer(),
});
export type Approval = RowOf<typeof approval>;
