import { integer, noun, type RowOf, text } from './noun.ts';

/** How far I have seen the ledger of asks: a row "ledger" of council.db, a row "private" of private-business.db. */
export const actionLook = noun('actionLook', 'mine', {
  /** The last change of that file that was there when I looked, by its place in the log: no clock is asked. */
  seen: integer(),
  /** ISO 8601, a claim of this device's clock, for telling. */
  at: text(),
});
export type ActionLook = RowOf<typeof actionLook>;
