import { z } from 'zod';
import { actionState, dueKind } from './action.ts';
import { choice, integer, json, noun, type RowOf, text } from './noun.ts';

/** What the meeting heard of it. "none": nothing yet, and then it is not printed. */
const arisingOutcome = z.enum(['none', 'underWay', 'answered', 'carried', 'dropped']);
export type ArisingOutcome = z.infer<typeof arisingOutcome>;

/** Where an ask stood before this meeting heard of it, so that an answer that is emptied takes back what it brought. */
const askBefore = z.strictObject({
  state: actionState,
  dueKind,
  dueOn: z.string().nullable(),
});

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
    /** Null while nothing was heard. Written with the answer, never by a person. */
    before: json(askBefore.nullable(), null),
  },
  ['answer'],
);
export type MatterArising = RowOf<typeof matterArising>;
