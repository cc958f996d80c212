import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { connect, type Database, type DriverOptions } from './driver.ts';

/**
 * Writes a checked copy of an open database: VACUUM INTO a temporary file, opened and checked, on the disk,
 * then under its name. Copying a live file is never a backup.
 * @throws Error where the copy does not check out; the temporary file is taken away then
 */
export function backUp(database: Database, target: string, driver: DriverOptions = {}): void {
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.part`;
  rmSync(draft, { force: true });
  try {
    database.prepare('VACUUM INTO ?').run(draft);
    check(database, draft, driver);
    syncFile(draft);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A name in the folder `backups` that is not taken: "council-1-to-2-20261122T111413.db". */
export function backupName(folder: string, name: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+Z/g, '');
  for (let copy = 1; ; copy += 1) {
    const file = join(folder, 'backups', `${name}-${stamp}${copy === 1 ? '' : `-${copy}`}.db`);
    if (!existsSync(file)) return file;
  }
}

function check(database: Database, draft: string, driver: DriverOptions): void {
  const copy = connect(draft, { ...driver, readonly: true });
  try {
    const answer = copy.pragma('quick_check(1)', { simple: true });
    if (answer !== 'ok') throw new Error('the backup does not check out');
    for (const table of tablesOf(database)) {
      if (rowsOf(copy, table) !== rowsOf(database, table)) {
        throw new Error(`the backup lacks rows of ${table}`);
      }
    }
  } finally {
    copy.close();
  }
}

function tablesOf(database: Database): string[] {
  return database
    .prepare<[], string>(
      `SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "rootpage" > 0`,
    )
    .pluck()
    .all();
}

function rowsOf(database: Database, table: string): unknown {
  return database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
