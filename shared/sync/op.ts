/** The field that every row has: whether it was taken away. No noun may declare one of this name. */
export const deletedField = 'deleted';

/**
 * One entry of the log. Its id is `run:seq`; a run is one launch of the app on one device, so an id is
 * never used twice, not even by a restored backup. `prev` are the ops of the same field that its writer
 * saw as current and that it replaces. A delete is a value of the field `deleted`; it `covers` the row's
 * other current ops that its writer saw.
 */
export interface Op {
  run: string;
  /** Counted from 1 within the run, without gaps. */
  seq: number;
  /** 1 + the highest number that the writer's ledger held: orders values for display, never by a clock. */
  lamport: number;
  /** The first `seq` of the change it belongs to, in the same run. */
  change: number;
  kind: 'set' | 'delete';
  noun: string;
  row: string;
  field: string;
  value: unknown;
  prev: readonly string[];
  covers: readonly string[];
}

/** One act of one person with its ops: what one undo takes back and what travels as one. */
export interface ChangeOfOps {
  run: string;
  first: number;
  author: string;
  label: string;
  /** ISO 8601: a claim of the writer's clock. */
  at: string;
  ops: readonly Op[];
}

export const opId = (op: { run: string; seq: number }): string => `${op.run}:${op.seq}`;
