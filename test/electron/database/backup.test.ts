import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUp, backupName } from '../../../electron/database/backup.ts';
import { closeDatabase } from '../../../electron/database/close-database.ts';
import { connect } from '../../../electron/database/driver.ts';
import { openDatabase } from '../../../electron/database/open.ts';

const now = new Date('2026-03-02T18:30:00.000Z');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moothall-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('reliability R8: a backup of an open file holds what was saved a moment ago, and opens', () => {
  const { database } = openDatabase(folder, 'papers.db', { now });
  database.exec(`INSERT INTO "page" VALUES (1, 'text', 'saved words', '[]')`);
  const target = backupName(folder, 'papers', now);
  backUp(database, target);
  closeDatabase(database);
  const copy = connect(target, { readonly: true });
  expect(copy.prepare('SELECT "text" FROM "page"').pluck().get()).toBe('saved words');
  copy.close();
  expect(readdirSync(join(folder, 'backups'))).toEqual(['papers-20260302T183000.db']);
});

it('never takes the name of another backup', () => {
  const { database } = openDatabase(folder, 'papers.db', { now });
  const first = backupName(folder, 'papers', now);
  backUp(database, first);
  expect(backupName(folder, 'papers', now)).toBe(first.replace('.db', '-2.db'));
  closeDatabase(database);
});

it('leaves no half backup behind where it cannot be written', () => {
  const { database } = openDatabase(folder, 'papers.db', { now });
  const target = join(folder, 'backups', 'papers.db');
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be');
  expect(() => backUp(database, target)).toThrow();
  expect(existsSync(`${target}.part`)).toBe(false);
  closeDatabase(database);
});
