import Sqlite from 'better-sqlite3';
import { SyncFailed } from './late-commits.ts';

/**
 * What the disk or the file said, told apart: 'full' and 'unreadable' are states of the world that may
 * pass; only 'damaged' is about what the file holds. An I/O error is never taken for damage.
 */
export type DiskTrouble = 'full' | 'damaged' | 'unreadable';

/** Null where the error is no trouble of disk or file, but a bug. */
export function diskTroubleOf(error: unknown): DiskTrouble | null {
  if (error instanceof SyncFailed) return 'unreadable';
  if (!(error instanceof Sqlite.SqliteError)) return null;
  const { code } = error;
  if (code === 'SQLITE_FULL') return 'full';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  const passing = ['SQLITE_IOERR', 'SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_BUSY'];
  return passing.some((start) => code.startsWith(start)) ? 'unreadable' : null;
}

/** Another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** Neither disk nor file in SQLite's own words; what it means depends on what was asked. */
export function isPlainError(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code === 'SQLITE_ERROR';
}

/** A write, read or sync failed: the connection can no longer be trusted about what is on the disk. */
export function isFailingDisk(error: unknown): boolean {
  if (error instanceof SyncFailed) return true;
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_IOERR');
}
