import { z } from 'zod';
import { choice, noun, optionalInteger, optionalText, type RowOf, text } from './noun.ts';
import { isoDate } from './when.ts';

/** The act that ends the life cycle; names who presided at the meeting that signed (LGA 1972 Sch 12 para 41(1)). */
export const signature = noun('signature', 'everyone', {
  /** The record signed. */
  record: text(),
  version: text(),
  /** Hash of that version. */
  hash: text(),
  /** The meeting that signed. */
  atRecord: text(),
  presider: text(),
  signedOn: optionalText(isoDate),
  form: choice(z.enum(['ink', 'other']), 'ink'),
  /** Leaves are numbered through the minute book (para 41(2)). */
  firstLeaf: optionalInteger(),
  leaves: optionalInteger(),
});
export type Signature = RowOf<typeof signature>;
