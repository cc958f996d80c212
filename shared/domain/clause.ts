import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';

export const clauseKind = z.enum([
  'note',
  'approve',
  'agree',
  'request',
  'recommend',
  'refer',
  'programme',
  'appoint',
  'exclude',
]);
export type ClauseKind = z.infer<typeof clauseKind>;

/** One clause of a resolution, verbatim. Clauses of kind "note" ask for nothing more. */
export const clause = noun(
  'clause',
  'everyone',
  {
    record: text(),
    minute: text(),
    position: integer(),
    text: text(),
    kind: choice(clauseKind, 'agree'),
    /** Who is to act; empty is "Unassigned". */
    toWhom: text(),
    /** As said: "13 February 2025", "March 2018", "next meeting"; empty where none was named. */
    due: text(),
    /** The motion whose words it takes over; null where it was typed or came from the paper. */
    motion: optionalText(),
  },
  ['text'],
);
export type Clause = RowOf<typeof clause>;
