import { expect, it } from 'vitest';
import { privateBusinessNouns } from '../../../../shared/domain/nouns.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { columnsOf, columnsWanted } from '../../../builders/table-columns.ts';

it('gives private business tables whose columns equal the fields, and no others of the record', () => {
  const database = aDatabase('private-business.db');
  for (const noun of Object.values(privateBusinessNouns))
    expect([noun.name, columnsOf(database, noun.name)]).toEqual([noun.name, columnsWanted(noun)]);
  expect(columnsOf(database, 'attendance')).toEqual([]);
});
