import { noun, optionalText, type RowOf, text } from './noun.ts';
import { localMoment } from './when.ts';

/** A break in the sitting. */
export const adjournment = noun('adjournment', 'everyone', {
  record: text(),
  from: optionalText(localMoment),
  /** Null: not resumed yet. */
  to: optionalText(localMoment),
  reason: text(),
  /** The minute in hand. */
  minute: optionalText(),
});
export type Adjournment = RowOf<typeof adjournment>;
