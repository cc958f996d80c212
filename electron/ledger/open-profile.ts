import { mkdirSync } from 'node:fs';
import { personalNouns, privateBusinessNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import { prepareMarkedFiles, prepareRevisions, prepareUncarried } from '../database/carrying.ts';
import { closeDatabase } from '../database/close-database.ts';
import type { Database } from '../database/driver.ts';
import { prepareMarks } from '../database/marks.ts';
import { prepareMeetings, prepareNewestPapers } from '../database/meetings.ts';
import type { FileName } from '../database/migrations/lists.ts';
import { openDatabase, refuseOldSqlite } from '../database/open.ts';
import { openPapers } from '../database/open-papers.ts';
import { refuseUnsafePlace } from '../database/place.ts';
import { lockProfile } from '../database/profile-lock.ts';
import { refusalFor } from '../database/profile-refusal.ts';
import { prepareFindRows } from '../database/search.ts';
import { openLedger } from './open-ledger.ts';
import type { OpeningReport, Profile, ProfileOptions } from './profile.ts';

/**
 * Opens the files of a profile folder, making them if need be: the folder is found safe and
 * held before any of them is touched.
 * @throws ProfileRefusal, with nothing changed
 */
export function openProfile(folder: string, options: ProfileOptions): Profile {
  const unlock = take(folder, options);
  const report: OpeningReport = { unclean: [], backups: [] };
  const databases: Database[] = [];
  const open = (name: FileName): Database => {
    const { nativeBinding, progress } = options;
    const opened = openDatabase(folder, name, {
      now: options.clock(),
      nativeBinding,
      ...(progress === undefined ? {} : { progress }),
    });
    databases.push(opened.database);
    if (opened.unclean) report.unclean.push(name);
    if (opened.backup !== null) report.backups.push(opened.backup);
    return opened.database;
  };
  const close = (): void => {
    for (const database of databases) closeDatabase(database);
    unlock();
  };
  try {
    const files = {
      council: open('council.db'),
      privateBusiness: open('private-business.db'),
      personal: open('personal.db'),
      papers: open('papers.db'),
    };
    return assemble({ folder, options, report, files, databases, close });
  } catch (error) {
    close();
    // damage that the checks on opening did not look for shows when the tables are read first
    throw refusalFor(error, '');
  }
}

/** Makes the folder if need be and holds it. */
function take(folder: string, options: ProfileOptions): () => void {
  try {
    refuseUnsafePlace(folder);
    mkdirSync(folder, { recursive: true });
    return lockProfile(folder, options.clock(), options);
  } catch (error) {
    throw refusalFor(error, '');
  }
}

interface Parts {
  folder: string;
  options: ProfileOptions;
  report: OpeningReport;
  files: Readonly<Record<'council' | 'privateBusiness' | 'personal' | 'papers', Database>>;
  databases: readonly Database[];
  close: () => void;
}

function assemble({ folder, options, report, files, databases, close }: Parts): Profile {
  const { council, privateBusiness, personal, papers } = files;
  const { clock, random } = options;
  return {
    folder,
    sqliteVersion: refuseOldSqlite(council),
    council: openLedger({ database: council, nouns: sharedNouns, clock, random }),
    privateBusiness: openLedger({
      database: privateBusiness,
      nouns: privateBusinessNouns,
      clock,
      random,
    }),
    personal: openLedger({ database: personal, nouns: personalNouns, clock, random }),
    papers: openPapers(papers),
    reads: {
      meetings: prepareMeetings(council),
      newestPapers: prepareNewestPapers(council),
      findRows: prepareFindRows(council),
      revisions: prepareRevisions(council),
      marks: prepareMarks(personal),
      markedFiles: prepareMarkedFiles(personal),
      uncarried: prepareUncarried(personal),
      findMine: prepareFindRows(personal),
    },
    report,
    rest: () => {
      for (const database of databases) database.pragma('wal_checkpoint(TRUNCATE)');
    },
    close,
  };
}
