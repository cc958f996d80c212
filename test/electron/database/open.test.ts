import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../electron/database/close-database.ts';
import { connect } from '../../../electron/database/driver.ts';
import type { Migration } from '../../../electron/database/migrations/migration.ts';
import { openDatabase, refuseOldSqlite } from '../../../electron/database/open.ts';

const now = new Date('2026-03-02T18:30:00.000Z');
let folder = '';
const path = (name: string) => join(folder, name);
const refusal = (code: string) => expect.objectContaining({ name: 'ProfileRefusal', code });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moothall-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A closed file with some words in it. */
function written(words = 1): void {
  const { database } = openDatabase(folder, 'papers.db', { now });
  const add = database.prepare(`INSERT INTO "page" VALUES (?, 'text', ?, '[]')`);
  for (let page = 1; page <= words; page += 1) add.run(page, `word ${page} `.repeat(50));
  closeDatabase(database);
}

/** The file as a power cut leaves it: its log beside it, not folded in. */
function abandoned(): void {
  const { database } = openDatabase(folder, 'papers.db', { now });
  database.exec(`INSERT INTO "page" VALUES (1, 'text', 'saved words', '[]')`);
  for (const end of ['', '-wal']) copyFileSync(path(`papers.db${end}`), path(`copy${end}`));
  closeDatabase(database);
  for (const end of ['', '-wal']) copyFileSync(path(`copy${end}`), path(`papers.db${end}`));
  rmSync(path('papers.db-shm'), { force: true });
}

describe('opening a file', () => {
  it('makes it with every setting of reliability §2', () => {
    const { database, unclean, backup } = openDatabase(folder, 'council.db', { now });
    const pragma = (name: string) => database.pragma(name, { simple: true });
    expect({
      unclean,
      backup,
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      busy: pragma('busy_timeout'),
      keys: pragma('foreign_keys'),
      trusted: pragma('trusted_schema'),
      cells: pragma('cell_size_check'),
      mapped: pragma('mmap_size'),
      temporary: pragma('temp_store'),
      secure: pragma('secure_delete'),
      full: pragma('fullfsync'),
      checkpoint: pragma('checkpoint_fullfsync'),
      application: pragma('application_id'),
      version: pragma('user_version'),
    }).toEqual({
      unclean: false,
      backup: null,
      journal: 'wal',
      synchronous: 2,
      busy: 5000,
      keys: 1,
      trusted: 0,
      cells: 1,
      mapped: 0,
      temporary: 2,
      secure: 1,
      full: 1,
      checkpoint: 1,
      application: 0x4d6f6f63,
      version: 6,
    });
    closeDatabase(database);
  });

  it('leaves no log behind when it was closed in order', () => {
    written();
    expect(readdirSync(folder)).toEqual(['papers.db']);
  });

  it('reliability R7: notes an unclean end, checks the file and has everything that was saved', () => {
    abandoned();
    const { database, unclean } = openDatabase(folder, 'papers.db', { now });
    expect([unclean, database.prepare('SELECT "text" FROM "page"').pluck().get()]).toEqual([
      true,
      'saved words',
    ]);
    closeDatabase(database);
  });

  it('checks a file once a week although it was always closed in order, also after the clock was put back', () => {
    written(300);
    damage('papers.db');
    const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
    const open = (at: Date) => openDatabase(folder, 'papers.db', { now: at });
    closeDatabase(open(later(6)).database);
    expect(() => open(later(8))).toThrow(refusal('damaged'));
    expect(() => open(later(-1))).toThrow(refusal('damaged'));
  });

  it('refuses a SQLite in which a known fault can damage the log', () => {
    const { database } = openDatabase(folder, 'council.db', { now });
    expect(refuseOldSqlite(database)).toMatch(/^3\.\d+\.\d+$/);
    const old = { prepare: () => ({ pluck: () => ({ get: () => '3.51.2' }) }) };
    expect(() => refuseOldSqlite(old as unknown as typeof database)).toThrow(refusal('oldSqlite'));
    closeDatabase(database);
  });
});

/** Turns over the bytes of a page in the middle of the file. */
function damage(name: string): void {
  const bytes = readFileSync(path(name));
  const from = Math.floor(bytes.length / 2 / 4096) * 4096;
  for (let at = from; at < from + 2048; at += 1) bytes[at] = 255 - (bytes[at] ?? 0);
  writeFileSync(path(name), bytes);
}

describe('reliability R6: a file that cannot be trusted is refused and left exactly as it is', () => {
  const snapshot = () =>
    ['papers.db', 'papers.db-wal'].map((name) =>
      existsSync(path(name)) ? readFileSync(path(name)).toString('base64') : '',
    );

  it.each([
    ['damaged', 'it is empty beside its log', () => truncateSync(path('papers.db'), 0)],
    ['damaged', 'it is missing beside its log', () => rmSync(path('papers.db'))],
    ['newer', 'a newer Moothall wrote it', () => alter('PRAGMA user_version = 99')],
    ['notOurs', 'it is of another program', () => alter('PRAGMA application_id = 7')],
  ])('%s: %s', (code, _how, spoil) => {
    abandoned();
    spoil();
    const before = snapshot();
    expect(() => openDatabase(folder, 'papers.db', { now })).toThrow(refusal(code));
    expect(snapshot()).toEqual(before);
  });

  function alter(sql: string): void {
    const database = connect(path('papers.db'));
    database.exec(sql);
    // Closing would fold the log in: the file is taken as a power cut leaves it.
    for (const end of ['', '-wal']) copyFileSync(path(`papers.db${end}`), path(`copy${end}`));
    database.close();
    for (const end of ['', '-wal']) copyFileSync(path(`copy${end}`), path(`papers.db${end}`));
  }

  it.each([
    ['its head is overwritten', () => writeFileSync(path('papers.db'), 'no database'.repeat(500))],
    ['it was cut off', () => truncateSync(path('papers.db'), 10_000)],
  ])('damaged: %s', (_how, spoil) => {
    written(300);
    spoil();
    const before = snapshot();
    expect(() => openDatabase(folder, 'papers.db', { now })).toThrow(refusal('damaged'));
    expect(snapshot()).toEqual(before);
  });

  it('damaged: a page in its midst is overwritten', () => {
    written(300);
    damage('papers.db');
    writeFileSync(path('papers.db-wal'), 'x'.repeat(100));
    const before = snapshot();
    expect(() => openDatabase(folder, 'papers.db', { now })).toThrow(refusal('damaged'));
    expect(snapshot()).toEqual(before);
  });

  it('an error of the disk is not called damage', () => {
    mkdirSync(path('papers.db'));
    expect(() => openDatabase(folder, 'papers.db', { now })).toThrow(refusal('unreadable'));
  });

  it('a file that no schema was written to yet is new, not foreign', () => {
    connect(path('papers.db')).exec('PRAGMA journal_mode = WAL').close();
    const { database } = openDatabase(folder, 'papers.db', { now });
    expect(database.pragma('user_version', { simple: true })).toBe(2);
    closeDatabase(database);
  });
});

describe('reliability R10: migrating', () => {
  const next: Migration = {
    name: 'next',
    up: (database) => {
      database.exec('CREATE TABLE "next" ("id" TEXT) STRICT');
    },
  };
  const withNext = async () => {
    const { migrationsOf } = await import('../../../electron/database/migrations/lists.ts');
    return [...migrationsOf['papers.db'], next];
  };

  it('makes a checked copy of the older file first', async () => {
    written();
    const { database, backup } = openDatabase(folder, 'papers.db', {
      now,
      migrations: await withNext(),
    });
    expect(backup).toBe(path('backups/papers-2-to-3-20260302T183000.db'));
    const copy = connect(backup ?? '', { readonly: true });
    expect([
      copy.pragma('user_version', { simple: true }),
      copy.prepare('SELECT count(*) FROM "page"').pluck().get(),
      database.pragma('user_version', { simple: true }),
    ]).toEqual([2, 1, 3]);
    copy.close();
    closeDatabase(database);
    expect(() => openDatabase(folder, 'papers.db', { now })).toThrow(refusal('newer'));
  });

  it('copies nothing where there is nothing to migrate', async () => {
    const first = openDatabase(folder, 'papers.db', { now, migrations: await withNext() });
    closeDatabase(first.database);
    const second = openDatabase(folder, 'papers.db', { now, migrations: await withNext() });
    closeDatabase(second.database);
    expect([first.backup, second.backup, existsSync(path('backups'))]).toEqual([null, null, false]);
  });
});
