import { integer, noun, type RowOf, text } from './noun.ts';

/** How far I have seen the ledger of asks. Its id is "ledger". */
export const actionLook = noun('actionLook', 'mine', {
  /** Changes of council.db that were there when I looked, by their count: no clock is asked. */
  seen: integer(),
  /** ISO 8601, a claim of this device's clock, for telling. */
  at: text(),
});
export type ActionLook = RowOf<typeof actionLook>;
