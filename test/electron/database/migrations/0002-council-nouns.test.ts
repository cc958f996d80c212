import { expect, it } from 'vitest';
import { sharedNouns } from '../../../../shared/domain/nouns.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { columnsOf, columnsWanted } from '../../../builders/table-columns.ts';

it('gives every noun of the committee a strict table whose columns equal its fields', () => {
  const database = aDatabase('council.db');
  for (const noun of Object.values(sharedNouns)) {
    expect([noun.name, columnsOf(database, noun.name)]).toEqual([noun.name, columnsWanted(noun)]);
  }
});

it('gives an index to every question that a meeting asks: no table is read through for it', () => {
  const database = aDatabase('council.db');
  const plan = (table: string, column: string) =>
    database
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT * FROM "${table}" WHERE "${column}" IS 'x'`,
      )
      .all()
      .map(({ detail }) => detail.split(' ')[0]);
  const asked = [
    ['pack', 'meeting'],
    ['agendaItem', 'meeting'],
    ['paper', 'item'],
    ['paperVersion', 'paper'],
    ['paperVersion', 'pack'],
    ['membership', 'meeting'],
    ['membership', 'person'],
    ['minutes', 'foundAt'],
    ['minute', 'minutes'],
    ['briefingNote', 'item'],
    ['workProgramme', 'item'],
    ['workProgrammeItem', 'programme'],
  ] as const;
  for (const [table, column] of asked) {
    expect([table, column, plan(table, column)]).toEqual([table, column, ['SEARCH']]);
  }
});
