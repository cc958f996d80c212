import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';

/** Words put for decision. Mover and seconder (attendances) are optional: scrutiny decides without them. */
export const motion = noun('motion', 'everyone', {
  record: text(),
  minute: text(),
  position: integer(),
  text: text(),
  mover: optionalText(),
  seconder: optionalText(),
  source: choice(z.enum(['recommendation', 'member', 'chair']), 'member'),
  /** Whether it is put still; carried or lost is told by its vote and kept nowhere. */
  state: choice(z.enum(['open', 'withdrawn', 'fell']), 'open'),
});
export type Motion = RowOf<typeof motion>;
