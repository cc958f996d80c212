import { expect, it } from 'vitest';
import { connect } from '../../../electron/database/driver.ts';
import { migrate, userVersion } from '../../../electron/database/migrate.ts';
import type { Migration } from '../../../electron/database/migrations/migration.ts';

const add = (table: string): Migration => ({
  name: table,
  up: (database) => {
    database.exec(`CREATE TABLE "${table}" ("id" TEXT) STRICT`);
  },
});
const fail: Migration = {
  name: 'fails',
  up: (database) => {
    database.exec('CREATE TABLE "half" ("id" TEXT) STRICT');
    throw new Error('in its midst');
  },
};
const tables = (database: ReturnType<typeof connect>) =>
  database.prepare('SELECT "name" FROM sqlite_schema ORDER BY 1').pluck().all();

it('runs only the migrations that a file has not had', () => {
  const database = connect(':memory:');
  expect(migrate(database, [add('one')])).toBe(1);
  expect(migrate(database, [add('one'), add('two')])).toBe(1);
  expect(migrate(database, [add('one'), add('two')])).toBe(0);
  expect([userVersion(database), tables(database)]).toEqual([2, ['one', 'two']]);
});

it('reliability R10: leaves the old schema or the new one, and nothing between', () => {
  const database = connect(':memory:');
  migrate(database, [add('one')]);
  expect(() => migrate(database, [add('one'), add('two'), fail])).toThrow('in its midst');
  expect([userVersion(database), tables(database)]).toEqual([1, ['one']]);
});
