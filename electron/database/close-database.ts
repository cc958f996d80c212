import type { Database } from './driver.ts';

/**
 * Closes a file in order: its planner's figures are brought up to date and the write-ahead log is folded
 * back in, so that the next start finds no log. Closing twice does nothing.
 */
export function closeDatabase(database: Database): void {
  if (!database.open) return;
  try {
    if (!database.readonly && !database.memory) {
      database.pragma('optimize');
      database.pragma('wal_checkpoint(TRUNCATE)');
    }
  } finally {
    database.close();
  }
}
