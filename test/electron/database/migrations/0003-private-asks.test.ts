import { expect, it } from 'vitest';
import { privateBusinessNouns } from '../../../../shared/domain/nouns.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { columnsOf, columnsWanted } from '../../../builders/table-columns.ts';

it('gives private asks tables of the same shape in their own file', () => {
  const database = aDatabase('private-business.db');
  const { action, actionUpdate, speaker } = privateBusinessNouns;
  for (const noun of [action, actionUpdate, speaker])
    expect([noun.name, columnsOf(database, noun.name)]).toEqual([noun.name, columnsWanted(noun)]);
});
