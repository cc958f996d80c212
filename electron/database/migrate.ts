import type { Database } from './driver.ts';
import type { Migration } from './migrations/migration.ts';

export function userVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings a file to the newest schema in one transaction: a crash leaves the old schema or the new one.
 * Answers how many migrations were run.
 */
export function migrate(database: Database, migrations: readonly Migration[]): number {
  const from = userVersion(database);
  const due = migrations.slice(from);
  if (due.length === 0) return 0;
  database
    .transaction(() => {
      for (const migration of due) migration.up(database);
      database.pragma(`user_version = ${migrations.length}`);
    })
    .exclusive();
  return due.length;
}
