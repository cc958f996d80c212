import type { ChangeOfOps } from '../../shared/sync/op.ts';
import type { Verdict } from './ingesting-ledger.ts';
import type { Changed } from './ledger.ts';
import type { LedgerTables } from './ledger-tables.ts';
import { Touched } from './resolve.ts';

type Tables = Pick<LedgerTables, 'log' | 'projection' | 'changes' | 'contested'>;

/**
 * Takes in changes of other devices, in any order and as often as they come: ops that are here already
 * are passed over, and every field touched is resolved anew from all its ops that count. To be run in a
 * transaction. Answers the rows touched and the highest Lamport number met.
 */
export function ingest(
  tables: Tables,
  incoming: readonly ChangeOfOps[],
): { changed: Changed; lamport: number } {
  const touched = new Touched();
  let lamport = 0;
  for (const change of incoming) {
    const fresh = change.ops.filter((op) => tables.log.insert(op));
    if (fresh.length === 0) continue;
    const last = Math.max(...change.ops.map((op) => op.seq));
    tables.changes.add({ ...change, last, undoable: false, state: null, undoes: null });
    for (const op of fresh) {
      lamport = Math.max(lamport, op.lamport);
      touched.add(op);
    }
  }
  return { changed: touched.resolve(tables), lamport };
}

/** Takes down whether ops count, and makes anew what follows from it. To be run in a transaction. */
export function judge(tables: Tables, verdicts: readonly Verdict[]): Changed {
  const touched = new Touched();
  for (const verdict of verdicts) {
    if (!tables.log.judge(verdict)) continue;
    const op = tables.log.byId(`${verdict.run}:${verdict.seq}`);
    if (op !== null) touched.add(op);
  }
  return touched.resolve(tables);
}
