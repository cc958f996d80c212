import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backUp, backupName } from './backup.ts';
import { closeDatabase } from './close-database.ts';
import { copiedFiles, copiesOf } from './copies/kept-copies.ts';
import { connect, type Database, type DriverOptions } from './driver.ts';
import { MetaTable } from './meta-table.ts';
import { migrate, userVersion } from './migrate.ts';
import { type FileName, migrationsOf } from './migrations/lists.ts';
import type { Migration } from './migrations/migration.ts';
import { ProfileRefusal } from './profile-refusal.ts';
import { refusalOf } from './read-whole.ts';
import { isPlainError } from './sqlite-error.ts';
import { clear, isSuspect } from './suspicion.ts';

/** Marks a file as Moothall's and tells the files apart: "Mooc", "Moop", "Moob" (bytes of papers). */
const applicationIds: Record<FileName, number> = {
  'council.db': 0x4d6f6f63,
  'private-business.db': 0x4d6f6f78,
  'personal.db': 0x4d6f6f70,
  'papers.db': 0x4d6f6f62,
  'exchange.db': 0x4d6f6f65,
};

/** Days between two checks of a file that was always closed in order. */
const daysBetweenChecks = 7;
/** Bytes from which a check may take longer than half a second: 100 MB measured at 0.3 to 0.5 s. */
const slowCheckBytes = 100 * 1024 * 1024;

export interface OpenOptions extends DriverOptions {
  now: Date;
  /** Told in plain words before a check or backup that may take longer than half a second. */
  progress?: (words: string) => void;
  /** For tests of migrations alone. */
  migrations?: readonly Migration[];
}

export interface Opened {
  database: Database;
  /** It was not closed in order last time, and was checked. */
  unclean: boolean;
  /** The backup made before it was migrated, or null. */
  backup: string | null;
}

/**
 * Opens one file of a profile, making it if need be: looks at it through a connection that cannot write,
 * checks it where it was not closed in order, makes a backup before any migration. The caller has found the
 * folder safe and holds its lock.
 * @throws ProfileRefusal, with the file and its write-ahead log as they were
 */
export function openDatabase(folder: string, name: FileName, options: OpenOptions): Opened {
  const file = join(folder, name);
  try {
    const before = findings(folder, name);
    if (before.exists) {
      takeBackHalfMade(file, options);
      inspect(file, name, before.unclean, options);
    }
    const opened = openForWork(folder, name, before, options);
    clear(file);
    return opened;
  } catch (error) {
    throw refusalOf(error, file, name);
  }
}

/**
 * Looks at a file as opening it would, and checks all of it. Changes nothing.
 * @throws ProfileRefusal where it would not be opened
 */
export function examine(folder: string, name: FileName, options: OpenOptions): void {
  try {
    if (findings(folder, name).exists) inspect(join(folder, name), name, true, options);
  } catch (error) {
    throw refusalOf(error, join(folder, name), name);
  }
}

/** Looks at a copy of a file in the same way. @throws ProfileRefusal where it is of no use in the file's place */
export function examineCopy(file: string, name: FileName, options: OpenOptions): void {
  try {
    if (sizeOf(file) === 0) throw new ProfileRefusal('damaged', name);
    inspect(file, name, true, options);
  } catch (error) {
    throw refusalOf(error, file, name);
  }
}

interface Findings {
  exists: boolean;
  unclean: boolean;
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/**
 * A log beside an empty or missing file is refused: SQLite would take the file for new and throw the log
 * away, and with it everything in it.
 */
function findings(folder: string, name: FileName): Findings {
  const file = join(folder, name);
  const exists = sizeOf(file) > 0;
  const unclean = sizeOf(`${file}-wal`) > 0;
  if (unclean && !exists) throw new ProfileRefusal('damaged', name);
  // a new file in the place of one that was lost would look as if there had never been anything
  const isKept = copiedFiles.includes(name) && copiesOf(folder, name).length > 0;
  if (!exists && isKept) throw new ProfileRefusal('missing', name);
  return { exists, unclean: unclean || isSuspect(file) };
}

/** Bytes of a page; a file that is no larger holds nothing but its head. */
const pageBytes = 4096;

/**
 * Only while a file is made has it a journal of the old kind, before its log is there. A power cut then leaves
 * what a connection that cannot write cannot take back, and the file could never be looked at again.
 */
function takeBackHalfMade(file: string, options: OpenOptions): void {
  if (sizeOf(`${file}-journal`) === 0 || sizeOf(file) > pageBytes) return;
  const database = connect(file, options);
  try {
    database.pragma('user_version');
  } finally {
    database.close();
  }
}

function migrationsFor(name: FileName, options: OpenOptions): readonly Migration[] {
  return options.migrations ?? migrationsOf[name];
}

/**
 * Looks at an existing file through a connection that cannot write, so that a file of another program, of
 * a newer Moothall or a damaged one stays as it is, its log included (closing a writing connection would
 * fold the log in).
 */
function inspect(file: string, name: FileName, unclean: boolean, options: OpenOptions): void {
  const database = connect(file, { ...options, readonly: true });
  try {
    const id = applicationIdOf(database);
    const version = userVersion(database);
    if (id !== applicationIds[name]) {
      // A crash between the making of the file and its first commit leaves no schema at all.
      const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
      if (id !== 0 || version !== 0 || tables !== 0) throw new ProfileRefusal('notOurs', name);
    }
    if (version > migrationsFor(name, options).length) throw new ProfileRefusal('newer', name);
    const check = unclean ? 'integrity_check(1)' : isDue(database, options.now) && 'quick_check(1)';
    if (!check) return;
    if (sizeOf(file) > slowCheckBytes) options.progress?.(`Checking ${name}`);
    if (!checksOut(database, check)) throw new ProfileRefusal('damaged', name);
  } finally {
    database.close();
  }
}

function checksOut(database: Database, check: string): boolean {
  try {
    return database.pragma(check, { simple: true }) === 'ok';
  } catch (error) {
    // a search table whose own rows are damaged cannot even be asked, and SQLite calls that a plain error
    if (isPlainError(error)) return false;
    throw error;
  }
}

function applicationIdOf(database: Database): number {
  return Number(database.pragma('application_id', { simple: true }));
}

function isDue(database: Database, now: Date): boolean {
  if (userVersion(database) === 0) return false;
  const checkedAt = new MetaTable(database).get('checkedAt');
  const age = now.getTime() - Date.parse(checkedAt ?? '');
  // A clock that was put back must not put the check off for years: then it is due as well.
  return !(age >= 0 && age < daysBetweenChecks * 24 * 60 * 60 * 1000);
}

function openForWork(
  folder: string,
  name: FileName,
  { exists, unclean }: Findings,
  options: OpenOptions,
): Opened {
  const database = connect(join(folder, name), options);
  try {
    settle(database);
    if (name === 'council.db') database.pragma('cache_size = -64000'); // KiB: Undo of a bulk change in ten years of asks takes less than half
    if (applicationIdOf(database) !== applicationIds[name]) {
      database.pragma(`application_id = ${applicationIds[name]}`);
    }
    const backup = exists ? backUpIfOld(database, folder, name, options) : null;
    const checked = unclean || userVersion(database) === 0 || isDue(database, options.now);
    migrate(database, migrationsFor(name, options));
    if (checked) new MetaTable(database).set('checkedAt', options.now.toISOString());
    return { database, unclean, backup };
  } catch (error) {
    closeDatabase(database);
    throw error;
  }
}

/**
 * In full on every open: SQLite's own defaults trust the schema and leave deleted words in the file
 * (sqlite.org/security.html). `synchronous` comes after WAL, whose default is NORMAL: a power cut would take
 * back the last commits.
 */
export function settle(database: Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('fullfsync = 1'); // macOS: fsync alone does not reach the platter there
  database.pragma('checkpoint_fullfsync = 1');
  database.pragma('busy_timeout = 5000');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('mmap_size = 0');
  database.pragma('cache_size = -16000'); // KiB: an import's change stays in memory until its commit
  database.pragma('temp_store = MEMORY');
  database.pragma('secure_delete = ON');
}

function backUpIfOld(
  database: Database,
  folder: string,
  name: FileName,
  options: OpenOptions,
): string | null {
  const from = userVersion(database);
  const to = migrationsFor(name, options).length;
  if (from === 0 || from === to) return null;
  options.progress?.(`Making a copy of ${name}`);
  const target = backupName(folder, `${name.replace('.db', '')}-${from}-to-${to}`, options.now);
  backUp(database, target, options);
  return target;
}

/** SQLite's WAL-reset bug is mended from 3.51.3 on (sqlite.org/wal.html#walresetbug). */
export function refuseOldSqlite(database: Database): string {
  const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const number = major * 1_000_000 + minor * 1000 + patch;
  if (number < 3_051_003) throw new ProfileRefusal('oldSqlite', version);
  return version;
}
