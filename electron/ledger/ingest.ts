import type { ChangeOfOps, Op } from '../../shared/sync/op.ts';
import { currentOps } from '../../shared/sync/register.ts';
import type { ChangeTable } from './change-table.ts';
import type { Changed } from './ledger.ts';
import type { OpLog } from './op-log.ts';
import type { Projection } from './projection.ts';

interface Tools {
  log: OpLog;
  projection: Projection;
  changes: ChangeTable;
}

/**
 * Takes in changes of other devices, in any order and as often as they come: ops that are here already
 * are passed over, and every field touched is resolved anew from all its ops. To be run in a transaction.
 * Answers the rows touched and the highest Lamport number met.
 */
export function ingest(
  tools: Tools,
  incoming: readonly ChangeOfOps[],
): { changed: Changed; lamport: number } {
  const fields = new Map<string, Pick<Op, 'noun' | 'row' | 'field'>>();
  const changed = new Map<string, Set<string>>();
  let lamport = 0;
  for (const change of incoming) {
    const fresh = change.ops.filter((op) => tools.log.insert(op));
    if (fresh.length === 0) continue;
    const last = Math.max(...change.ops.map((op) => op.seq));
    tools.changes.add({ ...change, last, undoable: false, state: null, undoes: null });
    for (const op of fresh) {
      lamport = Math.max(lamport, op.lamport);
      fields.set(JSON.stringify([op.noun, op.row, op.field]), op);
      changed.set(op.noun, (changed.get(op.noun) ?? new Set<string>()).add(op.row));
    }
  }
  for (const { noun, row, field } of fields.values()) {
    const current = currentOps(tools.log.ofField(noun, row, field));
    tools.log.setCurrent({ noun, row, field }, current);
  }
  for (const [noun, rows] of changed) {
    for (const row of rows) tools.projection.derive(noun, row, tools.log.currentOfRow(noun, row));
  }
  return { changed, lamport };
}
