import { mkdirSync } from 'node:fs';
import { closeDatabase } from '../../electron/database/close-database.ts';
import type { Database } from '../../electron/database/driver.ts';
import { judgementTables } from '../../electron/database/migrations/judgement-tables.ts';
import { type FileName, migrationsOf } from '../../electron/database/migrations/lists.ts';
import { openDatabase } from '../../electron/database/open.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import { committee } from '../../shared/domain/committee.ts';
import { meeting } from '../../shared/domain/meeting.ts';
import { person } from '../../shared/domain/person.ts';
import { profile } from '../../shared/domain/profile.ts';
import { aClock, aRandom, clerk } from '../builders/a-ledger.ts';

/** A meeting as it was before meetings could be moved or cancelled. */
const { status: _status, movedFrom: _movedFrom, ...fieldsThen } = meeting.fields;
const meetingThen = { ...meeting, fields: fieldsThen };

const tools = { clock: aClock().read, random: aRandom() };

/** A file as an earlier version of the app made it: with the first so many migrations. */
function anOldFile(
  folder: string,
  name: FileName,
  version: number,
  fill: (database: Database) => void,
): void {
  const migrations = migrationsOf[name].slice(0, version);
  const { database } = openDatabase(folder, name, { now: tools.clock(), migrations });
  // the ledger of today writes into the file of then; what it needs for that goes again
  database.exec(judgementTables);
  fill(database);
  for (const table of ['voidOp', 'taken', 'ownRun', 'contested'])
    database.exec(`DROP TABLE "${table}"`);
  closeDatabase(database);
}

/** A profile from before there were minutes, with a few rows of the nouns that there were. */
export function makeOldProfile(folder: string): void {
  mkdirSync(folder, { recursive: true });
  anOldFile(folder, 'council.db', 3, (database) =>
    openLedger({ ...tools, database, nouns: { committee, meeting: meetingThen, person } }).change(
      clerk,
      'Pack imported',
      (tx) => {
        tx.set('committee', 'board', { name: 'Harbour Scrutiny Board' });
        tx.set('meeting', 'meeting', { committee: 'board', place: 'Town Hall' });
        for (let number = 1; number <= 20; number += 1)
          tx.set('person', `old-${number}`, { name: `Councillor ${number}` });
      },
    ),
  );
  anOldFile(folder, 'personal.db', 2, (database) =>
    openLedger({ ...tools, database, nouns: { profile } }).change(clerk, 'Profile saved', (tx) =>
      tx.set('profile', 'me', { name: 'Ada Clerk' }),
    ),
  );
}
