import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';
import { personRole } from './pack-reading.ts';

/** A person's place at one meeting as its front sheet lists it. A role is per meeting, not per person. */
export const membership = noun('membership', 'everyone', {
  meeting: text(),
  person: text(),
  role: choice(personRole, 'member'),
  post: optionalText(),
  position: integer(),
});
export type Membership = RowOf<typeof membership>;
