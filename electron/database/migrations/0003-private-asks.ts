import { actionTables } from './action-tables.ts';
import type { Migration } from './migration.ts';
import { speakerTable } from './speaker-table.ts';

/** Asks of exempt and confidential items, and who wants to speak on them. */
export const privateAsks: Migration = {
  name: 'private asks',
  up: (database) => {
    database.exec(actionTables);
    database.exec(speakerTable);
  },
};
