import { actionTables } from './action-tables.ts';
import type { Migration } from './migration.ts';

/** Asks of exempt and confidential items. */
export const privateAsks: Migration = {
  name: 'private asks',
  up: (database) => {
    database.exec(actionTables);
  },
};
