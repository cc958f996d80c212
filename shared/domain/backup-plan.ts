import { integer, noun, optionalText, type RowOf, text } from './noun.ts';

/**
 * How my notes are backed up. One row, id "me". Holds no passphrase, and is itself in no backup: folder and
 * mark belong to this device.
 */
export const backupPlan = noun('backupPlan', 'mine', {
  /** Folder that backups go to; null while none was chosen. A path of this device. */
  folder: optionalText(),
  /** Days between backups; 0 = by hand only. */
  everyDays: integer(),
  /** ISO 8601, claim of this device's clock; empty while there was none. */
  lastAt: text(),
  /** Four letters in the names of this device's files, so that two laptops can share a folder. */
  mark: text(),
});
export type BackupPlan = RowOf<typeof backupPlan>;

/** Files of one device that stay in a folder; older ones are taken away once a newer one is whole. */
export const backupsKept = 10;

const dayMs = 24 * 60 * 60 * 1000;

/** Whether it is time for the next one. A clock that was put back must not put it off for years. */
export function isBackupDue(
  plan: Pick<BackupPlan, 'folder' | 'everyDays' | 'lastAt'>,
  now: Date,
): boolean {
  if (plan.folder === null || plan.everyDays < 1) return false;
  const age = now.getTime() - Date.parse(plan.lastAt);
  return !(age >= 0 && age < plan.everyDays * dayMs);
}
