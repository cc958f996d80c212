import { expect, it } from 'vitest';
import { personalNouns } from '../../../../shared/domain/nouns.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { columnsOf, columnsWanted } from '../../../builders/table-columns.ts';

it('gives every noun of mine a strict table whose columns equal its fields', () => {
  const database = aDatabase('personal.db');
  for (const noun of Object.values(personalNouns)) {
    expect([noun.name, columnsOf(database, noun.name)]).toEqual([noun.name, columnsWanted(noun)]);
  }
});

it('holds no table of what the committee shares', () => {
  expect(columnsOf(aDatabase('personal.db'), 'agendaItem')).toEqual([]);
});
