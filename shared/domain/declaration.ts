import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';
import { localMoment } from './when.ts';

export const interestKind = z.enum([
  'disclosablePecuniary',
  'otherRegistrable',
  'nonRegistrable',
  'other',
]);
export type InterestKind = z.infer<typeof interestKind>;

/** An interest declared, at times hours late and under another item (Localism Act 2011 ss30-34; rules R14 to R16). */
export const declaration = noun('declaration', 'everyone', {
  record: text(),
  attendance: text(),
  /** The minute under which it was made. */
  minute: text(),
  /** The minute of the item that it concerns; null where none was named. */
  concerns: optionalText(),
  kind: choice(interestKind, 'other'),
  /** Always empty for a sensitive interest, whose nature is withheld (R16). */
  nature: text(),
  sensitive: integer(),
  action: choice(z.enum(['stayed', 'spoke', 'withdrew']), 'stayed'),
  dispensation: text(),
  at: optionalText(localMoment),
});
export type Declaration = RowOf<typeof declaration>;
