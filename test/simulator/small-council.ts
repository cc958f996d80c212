import { z } from 'zod';
import { connect, type Database, type Statement } from '../../electron/database/driver.ts';
import { migrate } from '../../electron/database/migrate.ts';
import { exchange } from '../../electron/database/migrations/0001-exchange.ts';
import { ledger } from '../../electron/database/migrations/0001-ledger.ts';
import { judgementTables } from '../../electron/database/migrations/judgement-tables.ts';
import type { Migration } from '../../electron/database/migrations/migration.ts';
import { integer, json, noun, optionalText, text } from '../../shared/domain/noun.ts';
import { proseUpdate } from '../../shared/domain/prose-update.ts';
import type { CircleName, LedgerName } from '../../shared/sync/circle.ts';
import type { Op } from '../../shared/sync/op.ts';

/**
 * A council of few nouns, so that a laptop of it opens in a few milliseconds. They have the names of real ones, since
 * names decide who may write them: a member shares questions and brings items of the agenda, a chair plans
 * time, clerks record motions and prose.
 */
const sharedQuestion = noun('sharedQuestion', 'everyone', { text: text(), position: text() }, [
  'text',
]);
const timePlan = noun('timePlan', 'everyone', { minutes: integer(5), note: optionalText() });
const motion = noun('motion', 'everyone', {
  text: text(),
  outcome: optionalText(),
  seconders: json(z.array(z.string()), []),
});
const agendaItem = noun('agendaItem', 'everyone', { meeting: text(), title: text() });
export const smallNouns = { sharedQuestion, timePlan, motion, proseUpdate, agendaItem };
export type SmallNouns = typeof smallNouns;
export type SmallNoun = keyof SmallNouns;

/** The one committee; its private business is read by the entitled alone. */
export const committee = 'planning';
/** Rows tell by their beginning whose they are. */
export const circleOf = (ledgerName: LedgerName, op: Pick<Op, 'row'>): CircleName => {
  if (ledgerName === 'private' || op.row.startsWith('exempt')) return `private:${committee}`;
  return op.row.startsWith(committee) ? `committee:${committee}` : 'everyone';
};

const nounTables: Migration = {
  name: 'small-council',
  up: (database) => {
    for (const { name, fields } of Object.values(smallNouns)) {
      const columns = Object.entries(fields).map(
        ([field, { column, initial }]) =>
          `"${field}" ${column === 'JSON' ? 'TEXT' : column}${initial === null ? '' : ' NOT NULL'}`,
      );
      database.exec(
        `CREATE TABLE "${name}" ("id" TEXT PRIMARY KEY NOT NULL, ${columns.join(', ')}) STRICT, WITHOUT ROWID`,
      );
    }
  },
};
const judgement: Migration = {
  name: 'judgement',
  up: (database) => {
    database.exec(judgementTables);
  },
};
const privateNote: Migration = {
  name: 'private-note',
  up: (database) => {
    database.exec('CREATE TABLE "note" ("words" TEXT NOT NULL) STRICT');
  },
};

/** The files of one laptop. Its notes stand for personal.db, which nothing of the exchange is ever handed. */
export const fileNames = ['council', 'private', 'exchange', 'notes'] as const;
export type SmallFile = (typeof fileNames)[number];
const migrationsOf: Record<SmallFile, readonly Migration[]> = {
  council: [ledger, nounTables, judgement],
  private: [ledger, nounTables, judgement],
  exchange: [exchange],
  notes: [privateNote],
};

const made = new Map<SmallFile, Buffer>();
/** A new, migrated file as it lies on a disk. */
export function newFile(name: SmallFile): Buffer {
  const known = made.get(name);
  if (known !== undefined) return known;
  const database = connect(':memory:');
  migrate(database, migrationsOf[name]);
  const bytes = database.serialize();
  database.close();
  made.set(name, bytes);
  return bytes;
}

/** A file in memory, out of its bytes on the disk. */
export function openFile(bytes: Buffer): Database {
  // the driver takes a path; the library behind it a whole file as well
  const database = connect(bytes as unknown as string);
  database.pragma('synchronous = OFF');
  database.pragma('temp_store = MEMORY');
  database.pragma('foreign_keys = ON');
  keepStatements(database);
  return database;
}

const pagesOf = (database: Database): number =>
  Number(database.pragma('page_count', { simple: true }));

/** The disk has room for so many more pages of a file, then SQLite itself refuses; null: as many as there may be. */
export function limitRoom(database: Database, pages: number | null): void {
  database.pragma(`max_page_count = ${pages === null ? 2 ** 32 - 2 : pagesOf(database) + pages}`);
}

const starts = new WeakMap<Database, () => void>();

/** From now on the statements of the start before are used again, in their order. */
export const startAnew = (database: Database): void => starts.get(database)?.();

/** Half of starting a laptop is preparing the same statements in the same order as at its start before. */
function keepStatements(database: Database): void {
  const prepare = database.prepare.bind(database);
  const kept = new Map<string, Statement[]>();
  const used = new Map<string, number>();
  database.prepare = ((sql: string) => {
    const count = used.get(sql) ?? 0;
    used.set(sql, count + 1);
    const statements = kept.get(sql) ?? [];
    kept.set(sql, statements);
    const statement = statements[count] ?? prepare(sql);
    statements[count] = statement;
    return statement;
  }) as Database['prepare'];
  starts.set(database, () => used.clear());
}
