import { expect, it } from 'vitest';
import { sharedNouns } from '../../../../shared/domain/nouns.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { columnsOf, columnsWanted } from '../../../builders/table-columns.ts';

it('gives shared questions a table whose columns equal their fields, in council.db alone', () => {
  const { sharedQuestion } = sharedNouns;
  expect(columnsOf(aDatabase('council.db'), 'sharedQuestion')).toEqual(
    columnsWanted(sharedQuestion),
  );
  expect(columnsOf(aDatabase('personal.db'), 'sharedQuestion')).toEqual([]);
});

it('has no table of a private question in council.db', () => {
  expect(columnsOf(aDatabase('council.db'), 'question')).toEqual([]);
});
