import { expect, it } from 'vitest';
import { personalNouns } from '../../../../shared/domain/nouns.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { columnsOf, columnsWanted } from '../../../builders/table-columns.ts';

it('gives what I have seen and past papers on their way in tables of their own, in personal.db alone', () => {
  const { actionLook, pastPapersRun, pastPapersFile } = personalNouns;
  for (const noun of [actionLook, pastPapersRun, pastPapersFile]) {
    expect([noun.name, columnsOf(aDatabase('personal.db'), noun.name)]).toEqual([
      noun.name,
      columnsWanted(noun),
    ]);
    expect(columnsOf(aDatabase('council.db'), noun.name)).toEqual([]);
  }
});
