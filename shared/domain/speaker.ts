import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';

export const speakerState = z.enum(['waiting', 'speaking', 'spoken', 'withdrawn']);
export type SpeakerState = z.infer<typeof speakerState>;

/** One who asked to speak on an item, in the order of asking. */
export const speaker = noun('speaker', 'everyone', {
  record: text(),
  minute: text(),
  attendance: optionalText(),
  name: text(),
  position: integer(),
  state: choice(speakerState, 'waiting'),
});
export type Speaker = RowOf<typeof speaker>;
