import type { ChangeOfOps } from '../../shared/sync/op.ts';
import type { Database } from '../database/driver.ts';
import type { OpLog } from './op-log.ts';

/** Some of a ledger's changes, in the order in which this device came to know them. */
export interface ChangesRead {
  changes: ChangeOfOps[];
  /** Ask again from here; null where these were the last. */
  next: number | null;
}

interface Columns extends Omit<ChangeOfOps, 'ops'> {
  position: number;
  last: number;
}

/**
 * Prepares the reading of a ledger's whole log in portions, as `ingest` takes it in. What is Undo's own
 * business (the state of a change, which one it undoes) stays behind: it means nothing on another device.
 */
export function prepareChangeLog(
  database: Database,
  log: OpLog,
): (after: number, limit: number) => ChangesRead {
  const query = database.prepare<[number, number], Columns>(
    `SELECT "position", "run", "first", "last", "author", "label", "at" FROM "change"
      WHERE "position" > ? ORDER BY "position" LIMIT ?`,
  );
  return (after, limit) => {
    const read = query.all(after, limit);
    const changes = read.map(({ position: _, last, ...change }) => ({
      ...change,
      ops: log.ofChange({ run: change.run, first: change.first, last }),
    }));
    return { changes, next: read.length < limit ? null : (read.at(-1)?.position ?? null) };
  };
}
