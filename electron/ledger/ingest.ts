import type { ChangeOfOps } from '../../shared/sync/op.ts';
import type { Verdict } from './ingesting-ledger.ts';
import type { Changed } from './ledger.ts';
import type { LedgerTables } from './ledger-tables.ts';
import { Touched } from './resolve.ts';

type Tables = Pick<LedgerTables, 'log' | 'projection' | 'changes' | 'contested'>;

/**
 * A number that a broken device made up must not bring this one to where numbers end; values are replaced by what
 * their writers saw, so that an op above it is only shown first.
 */
const highestLamport = 2 ** 50;

/**
 * Takes in changes of other devices, in any order and as often as they come: ops that are here already
 * are passed over, and every field touched is resolved anew from all its ops that count. To be run in a
 * transaction. Answers the rows touched and the highest Lamport
 * number met that a ledger counts on from.
 */
export function ingest(
  tables: Tables,
  incoming: readonly ChangeOfOps[],
): { changed: Changed; lamport: number } {
  const touched = new Touched();
  let lamport = 0;
  for (const change of incoming) {
    let fresh = 0;
    for (const op of change.ops) {
      const row = touched.row(op, () => !tables.log.knowsRow(op.noun, op.row));
      if (!tables.log.insert(op)) continue;
      fresh += 1;
      lamport = Math.max(lamport, Math.min(op.lamport, highestLamport));
      row.fields.add(op.field);
      row.all?.push(op);
    }
    if (fresh === 0) continue;
    const last = change.ops.reduce((most, { seq }) => Math.max(most, seq), 0);
    tables.changes.add({ ...change, last, undoable: false, state: null, undoes: null });
  }
  return { changed: touched.resolve(tables), lamport };
}

/** Takes down whether ops count, and makes anew what follows from it. To be run in a transaction. */
export function judge(tables: Tables, verdicts: readonly Verdict[]): Changed {
  const touched = new Touched();
  for (const verdict of verdicts) {
    if (!tables.log.judge(verdict)) continue;
    const op = tables.log.byId(`${verdict.run}:${verdict.seq}`);
    if (op !== null) touched.row(op, () => false).fields.add(op.field);
  }
  return touched.resolve(tables);
}
