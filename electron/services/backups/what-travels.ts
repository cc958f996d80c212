import type { ChangeOfOps, Op } from '../../../shared/sync/op.ts';
import { currentOps, rowStands } from '../../../shared/sync/register.ts';
import type { StandingIds } from './worker-message.ts';

/** Ops put into one commit: some tens of milliseconds of the answering thread. */
const opsAtOnce = 150;

/** Changes with only those ops that may pass; a change that has none left is left out. */
export function only(changes: readonly ChangeOfOps[], mayPass: (op: Op) => boolean): ChangeOfOps[] {
  return changes
    .map((change) => ({ ...change, ops: change.ops.filter(mayPass) }))
    .filter((change) => change.ops.length > 0);
}

const nounsOfThisDevice: ReadonlySet<string> = new Set([
  'backupPlan',
  'pastPapersRun',
  'pastPapersFile',
]);

/** What is this device's own and in no backup: where its backups go, and folders of its disk on their way in. */
export const isOfThisDevice = (op: Pick<Op, 'noun'>): boolean => nounsOfThisDevice.has(op.noun);

/** The same changes in portions; a large one comes in several parts, in the order of its ops. */
export function* portions(changes: readonly ChangeOfOps[]): Generator<ChangeOfOps[]> {
  let portion: ChangeOfOps[] = [];
  let size = 0;
  for (const change of changes) {
    for (let from = 0; from < change.ops.length; from += opsAtOnce) {
      const ops = change.ops.slice(from, from + opsAtOnce);
      if (size > 0 && size + ops.length > opsAtOnce) {
        yield portion;
        portion = [];
        size = 0;
      }
      portion.push({ ...change, ops });
      size += ops.length;
    }
  }
  if (size > 0) yield portion;
}

/** The notes and questions that stand when all these changes are taken together. */
export function standing(changes: readonly ChangeOfOps[]): StandingIds {
  return {
    notes: standingRows(changes, 'annotation'),
    questions: standingRows(changes, 'question'),
  };
}

function standingRows(changes: readonly ChangeOfOps[], noun: string): string[] {
  const rows = new Map<string, Map<string, Op[]>>();
  for (const op of changes.flatMap((change) => change.ops)) {
    if (op.noun !== noun) continue;
    const fields = rows.get(op.row) ?? new Map<string, Op[]>();
    rows.set(op.row, fields);
    const ops = fields.get(op.field) ?? [];
    fields.set(op.field, ops);
    ops.push(op);
  }
  return [...rows]
    .filter(([, fields]) => rowStands([...fields.values()].flatMap(currentOps)))
    .map(([row]) => row);
}
