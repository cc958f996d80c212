import { z } from 'zod';
import { type ActionState, actionState } from '../domain/action.ts';
import { call } from './call.ts';

/** What a column of a tracker may be taken for. "report" is what was said of it since; "minute" where it was said. */
const trackerField = z.enum([
  'text',
  'title',
  'owner',
  'portfolio',
  'kind',
  'state',
  'saidOn',
  'due',
  'reviewAt',
  'sentOn',
  'respondedOn',
  'response',
  'report',
  'minute',
]);
export type TrackerField = z.infer<typeof trackerField>;

/** Whether days in figures say which comes first: "25/03/2025" does, "03/04/2025" does not. */
export type DayOrder = 'none' | 'plain' | 'dayFirst' | 'monthFirst' | 'ambiguous';

export interface TrackerColumn {
  /** The words at its head, or "Column 3". */
  name: string;
  /** Some of its cells, shortened. */
  samples: string[];
  guess: TrackerField | null;
  /** Why it is taken for that, in a few words; empty where nothing is guessed. */
  because: string;
  days: DayOrder;
  /** Its different words with how many rows hold each; empty where they are too many to be states. */
  words: { word: string; rows: number; state: ActionState | null }[];
}

/** What a CSV file holds, before anything is taken in. */
export interface TrackerReading {
  /** Why it cannot be read, in a plain sentence; null where it can. */
  refusal: string | null;
  fileName: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  delimiter: ',' | ';' | '\t';
  /** Whether the first row holds names of columns. */
  hasHeader: boolean;
  /** Rows below the head. */
  rows: number;
  columns: TrackerColumn[];
  /** Plain sentences about what was odd and is safe. */
  notices: string[];
}

const trackerMapping = z.strictObject({
  hasHeader: z.boolean(),
  /** What each column is taken for, from the left; null is left out. None but null stands twice, and "text" once. */
  columns: z.array(trackerField.nullable()).min(1).max(200),
  states: z.array(z.strictObject({ word: z.string().max(200), state: actionState })).max(200),
  dayOrder: z.enum(['dayFirst', 'monthFirst']),
});
export type TrackerMapping = z.infer<typeof trackerMapping>;

export interface TrackerReport {
  /** Rows that are asks now, and rows that were here before. */
  added: number;
  already: number;
  /** Every row that was not taken in, or not as it stands. Lines are counted as a text editor counts them. */
  problems: { line: number; sentence: string }[];
  /** All problems, of which `problems` are the first thousand. */
  problemCount: number;
  /** A person stopped it: what was taken in until then is here. */
  isStopped: boolean;
}

const file = z.string().min(1).max(100);

export const trackerCalls = {
  /** Looks into a file that a person handed over. Changes nothing. */
  'tracker.read': call<TrackerReading>()(z.strictObject({ file })),
  /**
   * Makes an ask of each row, in one step of Undo. The same row a second time stays the ask that it was.
   * @throws notFound, invalidInput (a mapping without words of an ask, or one that has a field twice)
   */
  'tracker.import': call<TrackerReport>()(
    z.strictObject({ file, mapping: trackerMapping, committee: z.string().min(1).max(100) }),
  ),
  /** Ends the import that runs; what it has taken in stays, and Undo takes it back. */
  'tracker.stop': call<null>()(z.strictObject({})),
};

export interface TrackerEvents {
  'tracker.progress': { done: number; of: number };
}
