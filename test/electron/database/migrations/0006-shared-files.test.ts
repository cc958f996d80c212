import { expect, it } from 'vitest';
import { connect } from '../../../../electron/database/driver.ts';
import { migrate } from '../../../../electron/database/migrate.ts';
import { migrationsOf } from '../../../../electron/database/migrations/lists.ts';
import { settle } from '../../../../electron/database/open.ts';
import { sharedNouns } from '../../../../shared/domain/nouns.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { columnsOf, columnsWanted } from '../../../builders/table-columns.ts';

it('gives files that travel, and what an update of prose follows, their columns', () => {
  const database = aDatabase('council.db');
  for (const noun of [sharedNouns.fileSeal, sharedNouns.proseUpdate])
    expect([noun.name, columnsOf(database, noun.name)]).toEqual([noun.name, columnsWanted(noun)]);
});

it('takes every run that stands in the file by then for one that was written here', () => {
  const database = connect(':memory:');
  settle(database);
  migrate(database, migrationsOf['council.db'].slice(0, 5));
  const op = database.prepare(
    `INSERT INTO "op" VALUES (?, ?, 1, 1, 'set', 'meeting', 'm', 'place', '"Hall"', '[]', NULL)`,
  );
  for (const [run, seq] of [
    ['second', 1],
    ['first', 1],
    ['second', 2],
  ])
    op.run(run, seq);
  migrate(database, migrationsOf['council.db']);
  expect(database.prepare('SELECT "run" FROM "ownRun"').pluck().all()).toEqual(['first', 'second']);
});
