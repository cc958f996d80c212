import { z } from 'zod';
import { choice, integer, noun, type RowOf, text } from './noun.ts';

export const askKind = z.enum(['request', 'agreed', 'recommendation', 'referral', 'offer']);
export type AskKind = z.infer<typeof askKind>;

/** What the committee asks for without RESOLVED: bullets under "requested", agreements in prose, and the like. */
export const ask = noun(
  'ask',
  'everyone',
  {
    record: text(),
    minute: text(),
    position: integer(),
    kind: choice(askKind, 'request'),
    text: text(),
    toWhom: text(),
    due: text(),
  },
  ['text'],
);
export type Ask = RowOf<typeof ask>;
