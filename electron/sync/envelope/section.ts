import { z } from 'zod';
import type { LedgerName } from '../../../shared/sync/circle.ts';
import type { ChangeOfOps, Op } from '../../../shared/sync/op.ts';
import { limits } from '../limits.ts';
import { readJson } from './json.ts';

/** What one section of a segment holds: ops of one ledger for one circle. */
export interface SectionContent {
  ledger: LedgerName;
  changes: ChangeOfOps[];
}

/** Beyond any life of a council, and far below what a number holds exactly. */
const count = z
  .int()
  .min(1)
  .max(2 ** 40);
/**
 * Far above what ledgers count up to by what others write (`highestLamport` of the ledger, 2^50): were it lower, one op
 * that a hostile device numbered as high as can be read would have all others write what nobody reads.
 */
const lamport = z
  .int()
  .min(1)
  .max(2 ** 52);
const opIds = z
  .array(z.string().regex(/^[0-9a-z]{1,40}:[1-9][0-9]{0,12}$/))
  .max(limits.opsRead)
  .default([]);
const name = z.string().min(1).max(limits.opName);

/** An op without what its segment's header (run) and its change (first) tell. */
const opShape = z.looseObject({
  n: count,
  lam: lamport,
  kind: z.enum(['set', 'delete']).default('set'),
  noun: name,
  row: name,
  field: name,
  value: z.unknown().default(null),
  prev: opIds,
  covers: opIds,
});
/** Half of what a ledger takes: whose laptop signed a change may be added to whom it names. */
const words = z.string().max(5000);
const changeShape = z.looseObject({
  first: count,
  author: words,
  label: words,
  at: z.string().max(limits.opName),
  ops: z.array(opShape).min(1).max(limits.opsRead),
});
const sectionShape = z.looseObject({
  ledger: z.enum(['council', 'private']),
  changes: z.array(changeShape).max(limits.opsRead),
});

interface Range {
  run: string;
  first: number;
  last: number;
}

/**
 * Legible JSON of ops, without what is told elsewhere.
 * @throws RangeError where no reader would take it: ops of another run or range, or beyond the limits
 */
export function sectionText({ ledger, changes }: SectionContent, range: Range): Buffer {
  const told = changes.map(({ first, author, label, at, ops }) => ({
    first,
    author,
    label,
    at,
    ops: ops.map(briefOf),
  }));
  const text = Buffer.from(JSON.stringify({ ledger, changes: told }));
  // read as others will read it: what is sealed and published cannot be mended any more
  if (!isWithin(changes, range) || readSection(text, range) === null)
    throw new RangeError('ops that no reader would take');
  return text;
}

const briefOf = ({ seq, lamport, kind, noun, row, field, value, prev, covers }: Op) => ({
  n: seq,
  lam: lamport,
  ...(kind === 'set' ? {} : { kind }),
  noun,
  row,
  field,
  value,
  ...(prev.length === 0 ? {} : { prev }),
  ...(covers.length === 0 ? {} : { covers }),
});

/** Null where it is no such text, or has ops that are not of its segment. */
export function readSection(text: Uint8Array, range: Range): SectionContent | null {
  const { success, data } = sectionShape.safeParse(readJson(text));
  if (!success) return null;
  const changes = data.changes.map(({ first, author, label, at, ops }) => ({
    run: range.run,
    first,
    author,
    label,
    at,
    ops: ops.map(({ n, lam, kind, noun, row, field, value, prev, covers }) => ({
      run: range.run,
      seq: n,
      lamport: lam,
      change: first,
      kind,
      noun,
      row,
      field,
      value,
      prev,
      covers,
    })),
  }));
  return isWithin(changes, range) ? { ledger: data.ledger, changes } : null;
}

/** Whether all ops are of this run and range, none twice, none before its change began, and not too many. */
function isWithin(changes: readonly ChangeOfOps[], { run, first, last }: Range): boolean {
  const met = new Set<number>();
  for (const change of changes) {
    if (change.run !== run) return false;
    for (const op of change.ops) {
      if (op.run !== run || op.seq < first || op.seq > last || met.has(op.seq)) return false;
      if (op.change !== change.first || op.seq < change.first) return false;
      met.add(op.seq);
    }
  }
  return met.size <= limits.opsRead;
}
