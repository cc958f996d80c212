import { connect, type Database } from '../../electron/database/driver.ts';
import { migrate } from '../../electron/database/migrate.ts';
import { type FileName, migrationsOf } from '../../electron/database/migrations/lists.ts';
import { settle } from '../../electron/database/open.ts';
import type { IngestingLedger } from '../../electron/ledger/ingesting-ledger.ts';
import type { NounMap } from '../../electron/ledger/ledger.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';

/** A clock that stands still until it is set. */
export function aClock(start = '2026-03-02T18:30:00.000Z') {
  let now = new Date(start);
  return {
    read: () => now,
    set: (time: string) => {
      now = new Date(time);
    },
  };
}

let runs = 0;
/** Random bytes that never repeat within a test file and are the same each time it is run. */
export function aRandom(): (bytes: number) => Uint8Array {
  return (bytes) => {
    runs += 1;
    return Uint8Array.from({ length: bytes }, (_, index) =>
      index < 4 ? (runs >> (index * 5)) & 31 : index,
    );
  };
}

/** A migrated database in memory. */
export function aDatabase(name: FileName = 'council.db'): Database {
  const database = connect(':memory:');
  settle(database);
  migrate(database, migrationsOf[name]);
  return database;
}

export interface ALedger<N extends NounMap> {
  database: Database;
  clock: ReturnType<typeof aClock>;
  ledger: IngestingLedger<N>;
}

/** The committee's ledger in memory, and its database to look behind it. */
export function aCouncilLedger(
  database: Database = aDatabase(),
  clock = aClock(),
): ALedger<typeof sharedNouns> {
  const options = { database, clock: clock.read, random: aRandom() };
  return { database, clock, ledger: openLedger({ ...options, nouns: sharedNouns }) };
}

export function aPersonalLedger(
  database: Database = aDatabase('personal.db'),
  clock = aClock(),
): ALedger<typeof personalNouns> {
  const options = { database, clock: clock.read, random: aRandom() };
  return { database, clock, ledger: openLedger({ ...options, nouns: personalNouns }) };
}

export const clerk = { name: 'Ada Clerk' };

/** Everything that is derived from the log, to compare two ledgers or one with itself rebuilt. */
export function derived(database: Database): Record<string, unknown[]> {
  const tables = database
    .prepare<[], string>(
      `SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" NOT LIKE 'searchableWords%'
        AND "name" NOT LIKE 'sqlite_%' AND "name" NOT IN ('op', 'change', 'meta', 'taken', 'ownRun') ORDER BY "name"`,
    )
    .pluck()
    .all();
  const query = (table: string): string =>
    table === 'searchable'
      ? 'SELECT "noun", "row", "title", "body" FROM "searchable" ORDER BY "noun", "row"'
      : `SELECT * FROM "${table}" ORDER BY 1${table === 'register' ? ', 2, 3, 4, 5' : ''}`;
  return Object.fromEntries(tables.map((table) => [table, database.prepare(query(table)).all()]));
}
