import { expect, it } from 'vitest';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { columnsOf } from '../../../builders/table-columns.ts';

it('gives what is mine the same tables of the log as the ledgers that travel, and nothing that travels', () => {
  const mine = aDatabase('personal.db');
  for (const table of ['voidOp', 'taken', 'ownRun', 'contested'])
    expect([table, columnsOf(mine, table)]).toEqual([
      table,
      columnsOf(aDatabase('council.db'), table),
    ]);
  expect([columnsOf(mine, 'fileSeal'), columnsOf(mine, 'contested').length]).toEqual([[], 3]);
});
