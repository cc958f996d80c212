import { fileSealTable } from './file-seal-table.ts';
import { judgementTables } from './judgement-tables.ts';
import type { Migration } from './migration.ts';
import { updateFollows } from './update-follows.ts';

/** Papers of private business that travel sealed, and the judgement over ops that came from elsewhere. */
export const privateFiles: Migration = {
  name: 'private-files',
  up: (database) => {
    database.exec(fileSealTable);
    database.exec(judgementTables);
    database.exec(updateFollows);
  },
};
