import { closeDatabase } from '../close-database.ts';
import type { Database } from '../driver.ts';
import { LateCommits } from '../late-commits.ts';
import { MetaTable } from '../meta-table.ts';
import { KeyRecords } from './key-records.ts';
import { MailboxFiles } from './mailbox-files.ts';
import { Mailboxes } from './mailboxes.ts';
import { Missing } from './missing.ts';
import { OwnPacks } from './own-packs.ts';
import { OwnSeals } from './own-seals.ts';
import { Packed } from './packed.ts';
import { Segments } from './segments.ts';

/** exchange.db: what travels between devices, byte for byte, and what is known of the places it travels through. */
export interface ExchangeStore {
  meta: MetaTable;
  segments: Segments;
  keyRecords: KeyRecords;
  mailboxes: Mailboxes;
  files: MailboxFiles;
  packed: Packed;
  missing: Missing;
  ownPacks: OwnPacks;
  ownSeals: OwnSeals;
  /** All of `work` or nothing, on the disk when it returns. */
  together<T>(work: () => T): T;
  /** All of `work` or nothing, on the disk once `onDisk` has said so: for what comes from a place that can be read again. */
  late<T>(work: () => T): T;
  /** Resolves when all that was written late before is on the disk. Keeps nobody waiting. @throws SyncFailed */
  onDisk(): Promise<void>;
  /**
   * Forgets the places with their passwords, and all that came through them. What their files said stands in the ledgers; keys, and files that
   * were sealed here, stay.
   */
  forgetGroup(): void;
  /** Forgets which files this device has sealed and which it fetched: it sends them to another group anew. */
  forgetSeals(): void;
  close(): void;
}

const ofGroup = [
  ...['segment', 'section', 'keyRecord', 'mailbox', 'mailboxFile', 'packed', 'missing', 'ownPack'],
];

/** The store over an open and migrated exchange.db, which it closes. */
export function openExchange(database: Database): ExchangeStore {
  const commits = new LateCommits(database);
  return {
    meta: new MetaTable(database),
    segments: new Segments(database),
    keyRecords: new KeyRecords(database),
    mailboxes: new Mailboxes(database),
    files: new MailboxFiles(database),
    packed: new Packed(database),
    missing: new Missing(database),
    ownPacks: new OwnPacks(database),
    ownSeals: new OwnSeals(database),
    together: (work) => database.transaction(work).immediate(),
    late: (work) => commits.commit(work),
    onDisk: () => commits.onDisk(),
    forgetGroup: () => {
      for (const table of ofGroup) database.exec(`DELETE FROM "${table}"`);
      database.exec(`DELETE FROM "meta" WHERE "key" GLOB 'password *'`);
    },
    forgetSeals: () => {
      database.exec(`DELETE FROM "ownSeal"; DELETE FROM "meta" WHERE "key" GLOB 'fetched:*'`);
    },
    close: () => closeDatabase(database),
  };
}
