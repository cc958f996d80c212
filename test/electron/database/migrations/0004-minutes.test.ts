import { expect, it } from 'vitest';
import { privateBusinessNouns, sharedNouns } from '../../../../shared/domain/nouns.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { columnsOf, columnsWanted } from '../../../builders/table-columns.ts';

const names = Object.keys(sharedNouns);
const own = names.slice(names.indexOf('meetingRecord'), names.indexOf('action'));

it('gives every noun of the record a table whose columns equal its fields', () => {
  const database = aDatabase('council.db');
  const nouns = Object.values(sharedNouns).filter(({ name }) => own.includes(name));
  expect(nouns.length).toBeGreaterThan(20);
  for (const noun of nouns)
    expect([noun.name, columnsOf(database, noun.name)]).toEqual([noun.name, columnsWanted(noun)]);
});

it('finds the rows of a record and the prose of a minute by an index', () => {
  const database = aDatabase('council.db');
  const plan = (sql: string) => JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
  expect(plan(`SELECT * FROM "clause" WHERE "record" = 'x'`)).toContain('ByRecord');
  expect(plan(`SELECT * FROM "proseUpdate" WHERE "minute" = 'x'`)).toContain('ByMinute');
});

it('has one shape of a minute, public or private', () => {
  const database = aDatabase('private-business.db');
  for (const noun of Object.values(privateBusinessNouns))
    expect([noun.name, columnsOf(database, noun.name)]).toEqual([noun.name, columnsWanted(noun)]);
});
