import { judgementTables } from './judgement-tables.ts';
import type { Migration } from './migration.ts';

/** The same tables as in the other ledgers, so that one code reads all three. Nothing of mine travels. */
export const personalJudgement: Migration = {
  name: 'personal-judgement',
  up: (database) => {
    database.exec(judgementTables);
  },
};
