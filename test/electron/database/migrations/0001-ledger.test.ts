import { expect, it } from 'vitest';
import { connect } from '../../../../electron/database/driver.ts';
import { migrate, userVersion } from '../../../../electron/database/migrate.ts';
import { ledger } from '../../../../electron/database/migrations/0001-ledger.ts';

it('makes the log, the registers and the search lines, all of them strict', () => {
  const database = connect(':memory:');
  migrate(database, [ledger]);
  const tables = database
    .prepare(
      `SELECT "name", "strict" FROM pragma_table_list WHERE "type" = 'table'
        AND "name" NOT LIKE 'sqlite_%' ORDER BY "name"`,
    )
    .raw()
    .all();
  expect([userVersion(database), tables]).toEqual([
    1,
    [
      ['change', 1],
      ['meta', 1],
      ['op', 1],
      ['register', 1],
      ['searchable', 1],
    ],
  ]);
});

it('refuses to change or delete what the log holds', () => {
  const database = connect(':memory:');
  migrate(database, [ledger]);
  database.exec(
    `INSERT INTO "op" VALUES ('run', 1, 1, 1, 'set', 'person', 'p', 'name', '"A"', '[]', NULL)`,
  );
  expect(() => database.exec(`UPDATE "op" SET "value" = '"B"'`)).toThrow('append-only');
  expect(() => database.exec('DELETE FROM "op"')).toThrow('append-only');
  expect(database.prepare('SELECT "value" FROM "op"').pluck().all()).toEqual(['"A"']);
});

it('keeps the search words in step with the search lines', () => {
  const database = connect(':memory:');
  migrate(database, [ledger]);
  const found = () =>
    database
      .prepare(`SELECT count(*) FROM "searchableWords" WHERE "searchableWords" MATCH 'oak'`)
      .pluck()
      .get();
  const add = `INSERT INTO "searchable" ("noun", "row", "title", "body") VALUES ('person', 'p', 'Oaks', '')`;
  database.exec(add);
  expect(found()).toBe(1);
  database.exec(`UPDATE "searchable" SET "title" = 'Elms'`);
  expect(found()).toBe(0);
  database.exec(`DELETE FROM "searchable"; ${add}; DELETE FROM "searchable"`);
  expect(found()).toBe(0);
});
