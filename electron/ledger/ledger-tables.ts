import { deletedField } from '../../shared/sync/op.ts';
import type { Database } from '../database/driver.ts';
import { MetaTable } from '../database/meta-table.ts';
import { prepareChangeLog } from './change-log.ts';
import { ChangeTable } from './change-table.ts';
import { Contested } from './contested.ts';
import { prepareHistory } from './history.ts';
import type { NounMap } from './ledger.ts';
import { OpLog } from './op-log.ts';
import { Projection } from './projection.ts';
import { TravelLog } from './travel-log.ts';

/** Everything of a ledger that is prepared over one connection, and goes with it. */
export interface LedgerTables {
  database: Database;
  log: OpLog;
  projection: Projection;
  changes: ChangeTable;
  contested: Contested;
  travel: TravelLog;
  meta: MetaTable;
  history: ReturnType<typeof prepareHistory>;
  changesAfter: ReturnType<typeof prepareChangeLog>;
}

/** @throws Error where a noun has a field that its table lacks: a migration is missing then */
export function prepareTables(database: Database, nouns: NounMap): LedgerTables {
  for (const noun of Object.values(nouns)) checkTable(database, noun.name, noun.fields);
  const log = new OpLog(database);
  return {
    database,
    log,
    projection: new Projection(database, nouns),
    changes: new ChangeTable(database),
    contested: new Contested(database, log),
    travel: new TravelLog(database, log),
    meta: new MetaTable(database),
    history: prepareHistory(database),
    changesAfter: prepareChangeLog(database, log),
  };
}

function checkTable(database: Database, noun: string, fields: Readonly<Record<string, unknown>>) {
  if (Object.hasOwn(fields, deletedField)) throw new Error(`${noun}.${deletedField} is reserved`);
  const columns = database
    .prepare<[string], string>('SELECT "name" FROM pragma_table_info(?)')
    .pluck()
    .all(noun);
  const missing = Object.keys(fields).filter((field) => !columns.includes(field));
  if (missing.length > 0) {
    throw new Error(`the table ${noun} lacks ${missing.join(', ')}: write a migration`);
  }
}
