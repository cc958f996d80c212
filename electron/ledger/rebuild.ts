import type { Database } from '../database/driver.ts';
import type { LedgerTables } from './ledger-tables.ts';

/**
 * Drops every projected table and makes it again, as its migrations left it, from the ops alone; registers
 * and search lines too. To be run in a transaction. Answers the rows met, by noun.
 */
export function rebuild({
  database,
  log,
  projection,
  contested,
}: Pick<LedgerTables, 'database' | 'log' | 'projection' | 'contested'>): Map<string, Set<string>> {
  for (const noun of projection.tables.keys()) remakeTable(database, noun);
  database.exec('DELETE FROM "searchable"; DELETE FROM "register";');
  database.exec(`
    INSERT INTO "register" ("noun", "row", "field", "run", "seq")
    SELECT "noun", "row", "field", "run", "seq" FROM "op" AS o
      WHERE NOT EXISTS (
        SELECT 1 FROM "op" AS later, json_each(later."prev") AS replaced
        WHERE later."noun" = o."noun" AND later."row" = o."row" AND later."field" = o."field"
          AND replaced.value = o."run" || ':' || o."seq"
          AND NOT EXISTS (SELECT 1 FROM "voidOp" AS v WHERE v."run" = later."run" AND v."seq" = later."seq"))
      AND NOT EXISTS (SELECT 1 FROM "voidOp" AS v WHERE v."run" = o."run" AND v."seq" = o."seq")`);
  contested.clear();
  const rows = database
    .prepare<[], { noun: string; row: string }>('SELECT DISTINCT "noun", "row" FROM "register"')
    .all();
  const met = new Map<string, Set<string>>();
  for (const { noun, row } of rows) {
    const current = log.currentOfRow(noun, row);
    projection.derive(noun, row, current);
    contested.note(noun, row, current);
    met.set(noun, (met.get(noun) ?? new Set<string>()).add(row));
  }
  return met;
}

function remakeTable(database: Database, name: string): void {
  const parts = database
    .prepare<[string], { sql: string }>(
      `SELECT "sql" FROM sqlite_schema WHERE "tbl_name" = ? AND "sql" IS NOT NULL
        ORDER BY "type" DESC`, // the table before its indexes
    )
    .all(name);
  database.exec(`DROP TABLE "${name}"`);
  for (const { sql } of parts) database.exec(sql);
}
