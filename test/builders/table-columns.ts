import type { Database } from '../../electron/database/driver.ts';
import type { AnyNoun } from '../../electron/ledger/ledger.ts';

/** Columns of a table as "name TYPE", sorted; "NOT NULL" where it may not be null. */
export function columnsOf(database: Database, table: string): string[] {
  return database
    .prepare<[string], { name: string; type: string; notnull: number }>(
      'SELECT "name", "type", "notnull" FROM pragma_table_info(?)',
    )
    .all(table)
    .map(({ name, type, notnull }) => `${name} ${type}${notnull === 1 ? ' NOT NULL' : ''}`)
    .sort();
}

/** The columns that a noun's fields ask for: what is missing in a table is what a migration must add. */
export function columnsWanted(noun: AnyNoun): string[] {
  const fields = Object.entries(noun.fields).map(([name, { column, schema }]) => {
    const nullable = column !== 'JSON' && schema.safeParse(null).success;
    return `${name} ${column === 'INTEGER' ? 'INTEGER' : 'TEXT'}${nullable ? '' : ' NOT NULL'}`;
  });
  return ['id TEXT NOT NULL', ...fields].sort();
}
