import { plainLabel } from '../../shared/sync/circle.ts';
import { type ChangeOfOps, opId } from '../../shared/sync/op.ts';
import { byPrecedence } from '../../shared/sync/register.ts';
import type { Changed } from './ledger.ts';
import type { LedgerTables } from './ledger-tables.ts';
import { Touched } from './resolve.ts';
import type { Position } from './writer.ts';

type Tables = Pick<LedgerTables, 'log' | 'projection' | 'changes' | 'contested' | 'travel'>;

/** The ops that are written once more: those of these runs beyond the seq given for each. */
export interface ToWriteAnew {
  runs: ReadonlyMap<string, number>;
  /** Nouns of which nothing is written: their rows go. */
  without: readonly string[];
}

/**
 * Writes ops once more under ids of this launch's run, each on top of the new ones of what it stood on, with the same
 * author, time and words; an act of which not all is written has a plain label. The old ones stay in the log and count no
 * longer; Undo knows neither. What did not count before is left alone. To be run in a transaction; answers the rows that show something else.
 * @param position is moved on with each op
 */
export function writeAnew(
  tables: Tables,
  { runs, without }: ToWriteAnew,
  position: Position,
): Changed {
  const { log, travel, changes } = tables;
  const old = [...runs].flatMap(([run, after]) =>
    travel.changesOfRun(run, after, Number.MAX_SAFE_INTEGER),
  );
  const counting = old
    .flatMap((change) => change.ops.map((op) => ({ op, change })))
    .filter(({ op }) => log.doesCount(op));
  const isLeft = (noun: string): boolean => without.includes(noun);
  const kept = counting
    .filter(({ op }) => !isLeft(op.noun))
    // as they were written: nothing stands on what comes after it
    .toSorted((one, other) => byPrecedence(other.op, one.op));
  const { run } = position;
  const written = new Set(kept.map(({ op }) => op));
  const parts = new Set(old.filter((change) => isPart(travel, change, written)));
  const names = new Map<string, string>();
  const renamed = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
  const fresh = new Map<string, Omit<ChangeOfOps, 'ops'> & { last: number }>();
  for (const { op, change } of kept) {
    position.seq += 1;
    const { seq } = position;
    names.set(opId(op), opId({ run, seq }));
    const key = opId({ run: op.run, seq: op.change });
    const { author, at } = change;
    const label = parts.has(change) ? plainLabel : change.label;
    const anew = fresh.get(key) ?? { run, first: seq, author, label, at, last: seq };
    fresh.set(key, { ...anew, last: seq });
    log.putInPlaceOf(op, {
      ...{ ...op, run, seq, change: anew.first },
      ...{ prev: renamed(op.prev), covers: renamed(op.covers) },
    });
  }
  const notForUndo = { undoable: false, state: null, undoes: null };
  for (const change of fresh.values()) changes.add({ ...change, ...notForUndo });
  for (const [oldRun, after] of runs) changes.forget(oldRun, after);
  const touched = new Touched();
  for (const { op } of counting) {
    if (isLeft(op.noun)) log.judge({ run: op.run, seq: op.seq, counts: false });
    // of several values that did not know of each other another may come first now
    if (isLeft(op.noun) || log.currentIds(op.noun, op.row, op.field).length > 1)
      touched.row(op, () => false).fields.add(op.field);
  }
  return touched.resolve(tables);
}

/** Whether the label of a change may name what its ops that are written anew do not say, and which may be private. */
function isPart(
  travel: Tables['travel'],
  change: ChangeOfOps,
  kept: ReadonlySet<ChangeOfOps['ops'][number]>,
): boolean {
  const isWhole = change.ops[0]?.seq === change.first && change.ops.every((op) => kept.has(op));
  return !isWhole || travel.undoneBy(change).length > 0;
}
