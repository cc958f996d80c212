import { closeDatabase } from '../database/close-database.ts';
import type { Database } from '../database/driver.ts';
import { diskTroubleOf, isFailingDisk } from '../database/sqlite-error.ts';
import { suspect } from '../database/suspicion.ts';

/**
 * One file of the profile and the connection to it. After a failed write or sync the system may hold for written
 * what never reached the disk, and a second sync would say that all is well (reliability R5): such a connection is
 * closed, and the file opened and checked anew, before anything is tried again.
 */
export interface ProfileFile {
  current(): Database;
  /** To be told of every error of the connection: whether it is one after which it cannot be trusted. */
  met(error: unknown): void;
  /**
   * The connection to write through: another one where the last could not be trusted.
   * @throws ProfileRefusal where the file cannot be opened; asked again, it is tried again
   */
  trusted(): Database;
  /** Folds the log back. A disk that refuses is only noted: what was saved stays in the log. */
  rest(): void;
  close(): void;
}

/** @param open opens and checks the file, at once and whenever it has to be opened anew */
export function openProfileFile(open: () => Database, reopened: () => void): ProfileFile {
  let database = open();
  let isDoubtful = false;
  let isClosed = false;
  const met = (error: unknown): void => {
    if (isFailingDisk(error)) isDoubtful = true;
    if (diskTroubleOf(error) === 'damaged') suspect(database.name);
  };
  return {
    current: () => database,
    met,
    trusted: () => {
      if (!isDoubtful || isClosed) return database;
      database.close();
      database = open();
      isDoubtful = false;
      reopened();
      return database;
    },
    rest: () => {
      try {
        database.pragma('wal_checkpoint(TRUNCATE)');
      } catch (error) {
        met(error);
        if (diskTroubleOf(error) === null && database.open) throw error;
      }
    },
    close: () => {
      isClosed = true;
      closeDatabase(database);
    },
  };
}

/** A read that is prepared anew when its file was opened anew. */
export function prepared<A extends unknown[], R>(
  file: ProfileFile,
  prepare: (database: Database) => (...args: A) => R,
): (...args: A) => R {
  let over = file.current();
  let read = prepare(over);
  return (...args) => {
    if (over !== file.current()) {
      over = file.current();
      read = prepare(over);
    }
    return read(...args);
  };
}
