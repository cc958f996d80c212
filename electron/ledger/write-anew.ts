import { type ChangeOfOps, type Op, opId } from '../../shared/sync/op.ts';
import { byPrecedence } from '../../shared/sync/register.ts';
import { ingest, judge } from './ingest.ts';
import type { Changed } from './ledger.ts';
import type { LedgerTables } from './ledger-tables.ts';
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
 * author, time and words. The old ones stay in the log and count no longer; nor does Undo know them or the new ones.
 * What did not count before is left alone. To be run in a transaction.
 * @param position is moved on with each op
 */
export function writeAnew(tables: Tables, wish: ToWriteAnew, position: Position): Changed {
  const { log, travel } = tables;
  const changes = [...wish.runs].flatMap(([run, after]) =>
    travel.changesOfRun(run, after, Number.MAX_SAFE_INTEGER),
  );
  const acts = new Map(changes.map((change) => [`${change.run}:${change.first}`, change]));
  const old = changes
    .flatMap(({ ops }) => ops)
    .filter((op) => log.doesCount(op))
    // as they were written: nothing stands on what comes after it
    .toSorted((one, other) => byPrecedence(other, one));
  const kept = old.filter(({ noun }) => !wish.without.includes(noun));
  const names = new Map<string, string>();
  const fresh = new Map<string, ChangeOfOps & { ops: Op[] }>();
  for (const op of kept) {
    position.seq += 1;
    const { run, seq } = position;
    names.set(opId(op), opId({ run, seq }));
    const act = acts.get(`${op.run}:${op.change}`);
    const { author = '', label = '', at = '' } = act ?? {};
    const key = `${op.run}:${op.change}`;
    const change = fresh.get(key) ?? { run, first: seq, author, label, at, ops: [] };
    fresh.set(key, change);
    const renamed = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
    const links = { prev: renamed(op.prev), covers: renamed(op.covers) };
    change.ops.push({ ...op, run, seq, change: change.first, ...links });
  }
  const changed = new Map<string, Set<string>>();
  for (const some of [
    ingest(tables, [...fresh.values()]).changed,
    judge(
      tables,
      old.map(({ run, seq }) => ({ run, seq, counts: false })),
    ),
  ])
    for (const [noun, rows] of some)
      changed.set(noun, new Set([...(changed.get(noun) ?? []), ...rows]));
  for (const [run, after] of wish.runs) tables.changes.forget(run, after);
  return changed;
}
