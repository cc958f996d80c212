import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { connect, type Database, type DriverOptions } from './driver.ts';

/**
 * Writes a checked copy of an open database: VACUUM INTO a temporary file, opened, checked and counted, on the
 * disk, then under its name. Copying a live file is never a backup. Others may go on writing meanwhile.
 * @throws Error where the copy does not check out; the temporary file is taken away then
 */
export function backUp(database: Database, target: string, driver: DriverOptions = {}): void {
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.part`;
  try {
    writeDraft(database, draft, driver);
    syncFile(draft);
    renameSync(draft, target);
    syncFolder(dirname(target));
  } finally {
    removeDraft(draft);
  }
}

/** With the journal that SQLite leaves where a write failed. */
function removeDraft(draft: string): void {
  for (const end of ['', '-journal']) rmSync(`${draft}${end}`, { force: true });
}

/** A name in the folder `backups` that is not taken: "council-1-to-2-20261122T111413.db". */
export function backupName(folder: string, name: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+Z/g, '');
  for (let copy = 1; ; copy += 1) {
    const file = join(folder, 'backups', `${name}-${stamp}${copy === 1 ? '' : `-${copy}`}.db`);
    if (!existsSync(file)) return file;
  }
}

/** How often a copy is made anew because somebody wrote meanwhile, before less is asked of it. */
const attempts = 3;
/** Tables that are only ever added to: a copy has as many rows as there were at some moment while it was made. */
const logs = new Set(['op', 'change']);

/** What a database held at a moment. Another connection may write before the next line of ours. */
interface Stand {
  /** Changes with each commit of another connection (sqlite.org/pragma.html#pragma_data_version). */
  version: unknown;
  rows: Map<string, number>;
}

function standOf(database: Database): Stand {
  const version = database.pragma('data_version', { simple: true });
  const tables = tablesOf(database);
  return { version, rows: new Map(tables.map((table) => [table, rowsOf(database, table)])) };
}

/** @throws Error where the draft does not hold what the database held */
function writeDraft(database: Database, draft: string, driver: DriverOptions): void {
  for (let attempt = 1; ; attempt += 1) {
    removeDraft(draft);
    const before = standOf(database);
    database.prepare('VACUUM INTO ?').run(draft);
    const after = standOf(database);
    const isStill = before.version === after.version;
    if (!isStill && attempt < attempts) continue;
    check(draft, { isStill, before, after }, driver);
    return;
  }
}

function check(
  draft: string,
  { isStill, before, after }: { isStill: boolean; before: Stand; after: Stand },
  driver: DriverOptions,
): void {
  const copy = connect(draft, { ...driver, readonly: true });
  try {
    const answer = copy.pragma('quick_check(1)', { simple: true });
    if (answer !== 'ok') throw new Error('the backup does not check out');
    for (const [table, rows] of before.rows) {
      if (!isStill && !logs.has(table)) continue;
      const copied = rowsOf(copy, table);
      if (copied < rows || copied > (after.rows.get(table) ?? rows))
        throw new Error(`the backup lacks rows of ${table}`);
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

function rowsOf(database: Database, table: string): number {
  return Number(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
}

/** Puts a file's bytes on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts names on the disk: on POSIX a rename is not there for good before its folder is. Windows has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
