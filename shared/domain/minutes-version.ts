import { z } from 'zod';
import { choice, integer, json, noun, type RowOf, text } from './noun.ts';

/** A text of the minutes as it was issued: frozen, hashed, kept for ever. The private part has one of its own. */
export const minutesVersion = noun('minutesVersion', 'everyone', {
  record: text(),
  /** From 1. */
  number: integer(),
  /** "issued": for members; "corrected": as the approving meeting left it; "withdrawn": replaced, still readable. */
  state: choice(z.enum(['issued', 'corrected', 'withdrawn']), 'issued'),
  /** The document tree (shared/minutes/minutes-tree.ts) as issued. */
  tree: json(z.unknown(), null),
  /** SHA-256 in hex over the tree's canonical JSON. */
  hash: text(),
  /** Why it replaces the one before; empty for the first. */
  reason: text(),
  /** Why it was taken back; empty for one that stands. */
  withdrawnBecause: text(),
  issuedAt: text(),
  issuedBy: text(),
});
export type MinutesVersion = RowOf<typeof minutesVersion>;
