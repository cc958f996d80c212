import type { Database } from './driver.ts';
import { diskTroubleOf } from './sqlite-error.ts';

/**
 * Closes a file in order: its planner's figures are brought up to date and the write-ahead log is folded
 * back in, so that the next start finds no log. A full, failing or damaged file is closed as it is. Closing
 * twice does nothing.
 */
export function closeDatabase(database: Database): void {
  if (!database.open) return;
  try {
    if (!database.readonly && !database.memory) {
      database.pragma('optimize');
      database.pragma('wal_checkpoint(TRUNCATE)');
    }
  } catch (error) {
    // nothing is lost: what was committed is in the log, and the next start finds it and checks the file
    if (diskTroubleOf(error) === null) throw error;
  } finally {
    database.close();
  }
}
