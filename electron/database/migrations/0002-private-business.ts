import type { Migration } from './migration.ts';
import { minuteTables } from './minute-tables.ts';

/** Minutes of exempt and confidential items, in a file of their own. */
export const privateBusiness: Migration = {
  name: 'private business',
  up: (database) => {
    database.exec(minuteTables);
  },
};
