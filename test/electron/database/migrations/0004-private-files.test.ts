import { expect, it } from 'vitest';
import { privateBusinessNouns } from '../../../../shared/domain/nouns.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { columnsOf, columnsWanted } from '../../../builders/table-columns.ts';

it('gives papers of private business that travel, and private prose, their columns in their own file', () => {
  const database = aDatabase('private-business.db');
  for (const noun of [privateBusinessNouns.fileSeal, privateBusinessNouns.proseUpdate])
    expect([noun.name, columnsOf(database, noun.name)]).toEqual([noun.name, columnsWanted(noun)]);
});
