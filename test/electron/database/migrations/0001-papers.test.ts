import { expect, it } from 'vitest';
import { connect } from '../../../../electron/database/driver.ts';
import { migrate, userVersion } from '../../../../electron/database/migrate.ts';
import { papers } from '../../../../electron/database/migrations/0001-papers.ts';

it('makes the tables of files, parts, pages and their words, all of them strict', () => {
  const database = connect(':memory:');
  migrate(database, [papers]);
  const tables = database
    .prepare(
      `SELECT "name" FROM pragma_table_list WHERE "type" = 'table' AND "strict" = 1 ORDER BY "name"`,
    )
    .pluck()
    .all();
  expect([userVersion(database), tables]).toEqual([
    1,
    ['dropped', 'file', 'meta', 'page', 'pageSize', 'part', 'thumbnail'],
  ]);
});

it('forgets the words of a page with the page', () => {
  const database = connect(':memory:');
  migrate(database, [papers]);
  const found = () =>
    database.prepare(`SELECT "rowid" FROM "pageWords" WHERE "pageWords" MATCH 'oak'`).pluck().all();
  database.exec(`INSERT INTO "page" VALUES (8193, 'text', 'Oaks and elms', '[]')`);
  expect(found()).toEqual([8193]);
  database.exec('DELETE FROM "page"');
  expect(found()).toEqual([]);
});
