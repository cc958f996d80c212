import { z } from 'zod';
import { choice, integer, noun, type RowOf, text } from './noun.ts';

/** What the meeting heard of it. "none": nothing yet, and then it is not printed. */
export const arisingOutcome = z.enum(['none', 'underWay', 'answered', 'carried', 'dropped']);
export type ArisingOutcome = z.infer<typeof arisingOutcome>;

/** An open action that comes back to a meeting, under the minute that takes matters arising or outstanding issues. */
export const matterArising = noun(
  'matterArising',
  'everyone',
  {
    record: text(),
    minute: text(),
    action: text(),
    position: integer(),
    /** What was reported, as it is to stand in the minutes. */
    answer: text(),
    outcome: choice(arisingOutcome, 'none'),
  },
  ['answer'],
);
export type MatterArising = RowOf<typeof matterArising>;
