import { z } from 'zod';
import { choice, noun, optionalText, type RowOf, text } from './noun.ts';
import { localMoment } from './when.ts';

/** A time that a person was in the room. Who is marked present without any was there throughout. */
export const presenceSpan = noun('presenceSpan', 'everyone', {
  record: text(),
  attendance: text(),
  /** Null: from the opening. */
  from: optionalText(localMoment),
  /** Null: still here, or to the close. */
  to: optionalText(localMoment),
  /** Why it ended. */
  endedBy: choice(z.enum(['open', 'left', 'withdrew']), 'open'),
  /** The minute for which the person withdrew. */
  minute: optionalText(),
});
export type PresenceSpan = RowOf<typeof presenceSpan>;
