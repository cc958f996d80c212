import { mkdirSync } from 'node:fs';
import { CallError } from '../../shared/contract/call-error.ts';
import { personalNouns, privateBusinessNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import { prepareIsCut } from '../database/action-choices.ts';
import { askReads, askWorld } from '../database/ask-reads.ts';
import { prepareMarkedFiles, prepareRevisions, prepareUncarried } from '../database/carrying.ts';
import type { Database } from '../database/driver.ts';
import { openExchange } from '../database/exchange/store.ts';
import { prepareMarks } from '../database/marks.ts';
import { prepareMeetings, prepareNewestPapers } from '../database/meetings.ts';
import type { FileName } from '../database/migrations/lists.ts';
import { openDatabase, refuseOldSqlite } from '../database/open.ts';
import { openPapers } from '../database/open-papers.ts';
import { preparePackFiles } from '../database/pack-files.ts';
import { refuseUnsafePlace } from '../database/place.ts';
import { lockProfile } from '../database/profile-lock.ts';
import { refusalFor } from '../database/profile-refusal.ts';
import { prepareProgrammes } from '../database/programmes.ts';
import { finishReplacement } from '../database/recovery/replacement.ts';
import { prepareFindRows } from '../database/search.ts';
import type { NounMap } from './ledger.ts';
import { newRun } from './new-run.ts';
import { openLedger } from './open-ledger.ts';
import type { OpeningReport, Profile, ProfileOptions } from './profile.ts';
import { openProfileFile, type ProfileFile, prepared } from './profile-file.ts';

/**
 * Opens the files of a profile folder, making them if need be: the folder is found safe and
 * held before any of them is touched.
 * @throws ProfileRefusal, with nothing changed
 */
export function openProfile(folder: string, options: ProfileOptions): Profile {
  const unlock = take(folder, options);
  const report: OpeningReport = { unclean: [], backups: [] };
  const opened: ProfileFile[] = [];
  const openOnce = (name: FileName): Database => {
    const { nativeBinding, progress } = options;
    const { database, unclean, backup } = openDatabase(folder, name, {
      now: options.clock(),
      nativeBinding,
      ...(progress === undefined ? {} : { progress }),
    });
    if (unclean) report.unclean.push(name);
    if (backup !== null) report.backups.push(backup);
    return database;
  };
  const open = (name: FileName): ProfileFile => {
    const file = openProfileFile(
      () => openOnce(name),
      () => options.reopened?.(),
    );
    opened.push(file);
    return file;
  };
  const close = (): void => {
    for (const file of opened) file.close();
    unlock();
  };
  try {
    const files = {
      council: open('council.db'),
      privateBusiness: open('private-business.db'),
      personal: open('personal.db'),
      papers: open('papers.db'),
      exchange: open('exchange.db'),
    };
    return assemble({ folder, options, report, files, close });
  } catch (error) {
    close();
    // damage that the checks on opening did not look for shows when the tables are read first
    throw refusalFor(error instanceof CallError ? error.cause : error, '');
  }
}

/** Makes the folder if need be and holds it; a restore that was cut off is gone on with. */
function take(folder: string, options: ProfileOptions): () => void {
  try {
    refuseUnsafePlace(folder);
    mkdirSync(folder, { recursive: true });
    const unlock = lockProfile(folder, options.clock(), options);
    try {
      finishReplacement(folder);
    } catch (error) {
      unlock();
      throw error;
    }
    return unlock;
  } catch (error) {
    throw refusalFor(error, '');
  }
}

interface Parts {
  folder: string;
  options: ProfileOptions;
  report: OpeningReport;
  files: Readonly<
    Record<'council' | 'privateBusiness' | 'personal' | 'papers' | 'exchange', ProfileFile>
  >;
  close: () => void;
}

function assemble({ folder, options, report, files, close }: Parts): Profile {
  const { council, privateBusiness, personal, papers, exchange } = files;
  const { clock, random } = options;
  const travelling = openExchange(exchange.current());
  const ledger = <N extends NounMap>(file: ProfileFile, nouns: N) =>
    openLedger({
      ...{ database: file.current(), file, nouns, clock, random },
      newRun: () => options.newRun?.(travelling) ?? newRun(random),
    });
  return {
    folder,
    sqliteVersion: refuseOldSqlite(council.current()),
    council: ledger(council, sharedNouns),
    privateBusiness: ledger(privateBusiness, privateBusinessNouns),
    personal: ledger(personal, personalNouns),
    papers: openPapers(papers.current()),
    exchange: travelling,
    reads: {
      meetings: prepared(council, prepareMeetings),
      newestPapers: prepared(council, prepareNewestPapers),
      findRows: prepared(council, prepareFindRows),
      isCut: prepared(council, prepareIsCut),
      packFiles: prepared(council, preparePackFiles),
      revisions: prepared(council, prepareRevisions),
      programmes: prepared(council, prepareProgrammes),
      marks: prepared(personal, prepareMarks),
      markedFiles: prepared(personal, prepareMarkedFiles),
      uncarried: prepared(personal, prepareUncarried),
      findMine: prepared(personal, prepareFindRows),
    },
    asks: {
      council: askReads((prepare) => prepared(council, prepare)),
      privateBusiness: askReads((prepare) => prepared(privateBusiness, prepare)),
      world: askWorld((prepare) => prepared(council, prepare)),
    },
    report,
    rest: () => {
      for (const file of Object.values(files)) file.rest();
    },
    close,
  };
}
