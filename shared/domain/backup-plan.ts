import { integer, noun, optionalText, type RowOf, text } from './noun.ts';

/** How my notes are backed up. One row, id "me". Holds no passphrase. */
export const backupPlan = noun('backupPlan', 'mine', {
  /** Folder that backups go to; null while none was chosen. A path of this device. */
  folder: optionalText(),
  /** Days between backups; 0 = by hand only. */
  everyDays: integer(),
  /** ISO 8601, claim of this device's clock; empty while there was none. */
  lastAt: text(),
});
export type BackupPlan = RowOf<typeof backupPlan>;
