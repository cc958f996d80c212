import { expect, it } from 'vitest';
import { sharedNouns } from '../../../../shared/domain/nouns.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { columnsOf, columnsWanted } from '../../../builders/table-columns.ts';

const names = Object.keys(sharedNouns);
const own = [...names.slice(names.indexOf('action')), 'meeting'];

it('gives asks, the plan of work and moved meetings tables whose columns equal their fields', () => {
  const database = aDatabase('council.db');
  const nouns = Object.values(sharedNouns).filter(({ name }) => own.includes(name));
  expect(nouns.length).toBeGreaterThan(8);
  for (const noun of nouns)
    expect([noun.name, columnsOf(database, noun.name)]).toEqual([noun.name, columnsWanted(noun)]);
});

it('finds the asks of a committee, of a minute and the history of one by an index', () => {
  const database = aDatabase('council.db');
  const plan = (sql: string) => JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
  expect(plan(`SELECT * FROM "action" WHERE "committee" = 'x'`)).toContain('ByCommittee');
  expect(plan(`SELECT * FROM "action" WHERE "minute" = 'x'`)).toContain('ByMinute');
  expect(plan(`SELECT * FROM "actionUpdate" WHERE "action" = 'x'`)).toContain('ByAction');
});
