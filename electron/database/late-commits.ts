import { open } from 'node:fs/promises';
import type { Database } from './driver.ts';

/** The log could not be forced to the disk: the connection can no longer be trusted about what is there. */
export class SyncFailed extends Error {
  constructor(file: string, cause: unknown) {
    super(`the log of ${file} is not on the disk`, { cause });
    this.name = 'SyncFailed';
  }
}

/** Of PRAGMA synchronous, as a number: FULL. */
const full = 2;

/**
 * Commits of one connection that are on the disk a little later than they return. The thread that answers people then
 * waits for no disk, which needs some milliseconds for each commit and at times a second. For what this device can
 * have again from elsewhere alone: a power cut takes back a late commit and all late ones behind it, and leaves the
 * file whole (sqlite.org/pragma.html#pragma_synchronous: NORMAL with a write-ahead log). Any other commit of the
 * connection that writes anything has all before it on the disk when it returns.
 */
export class LateCommits {
  readonly #database: Database;
  readonly #sync: (database: Database) => Promise<void>;
  /** Whether it is the log that says what is there, and each commit is forced to the disk; null: not asked yet. */
  #isForced: boolean | null = null;
  #made = 0;
  #onDisk = 0;

  /** @param sync forces a connection's log to the disk; a test hands in its own */
  constructor(database: Database, sync = syncLog) {
    this.#database = database;
    this.#sync = sync;
  }

  /** All of `work` or nothing. Within another transaction it goes with that one. */
  commit<T>(work: () => T): T {
    const database = this.#database;
    const once = database.transaction(work);
    if (database.inTransaction || !this.#isLate()) return once.immediate();
    this.#made += 1;
    database.pragma('synchronous = NORMAL');
    try {
      return once.immediate();
    } finally {
      if (!database.inTransaction) database.pragma('synchronous = FULL');
    }
  }

  /** Whether some may not be on the disk yet. */
  arePending(): boolean {
    return this.#made > this.#onDisk;
  }

  /** Resolves when all late commits made before this call are on the disk. Waits in another thread. @throws SyncFailed */
  async onDisk(): Promise<void> {
    const made = this.#made;
    if (!this.arePending()) return;
    try {
      await this.#sync(this.#database);
    } catch (error) {
      // closed meanwhile: the log was folded back with all that was in it
      if (this.#database.open) throw new SyncFailed(this.#database.name, error);
    }
    this.#onDisk = Math.max(this.#onDisk, made);
  }

  /** A file in memory has no log, and one that is never forced to the disk is left so. */
  #isLate(): boolean {
    const database = this.#database;
    const told = (pragma: string): unknown => database.pragma(pragma, { simple: true });
    this.#isForced ??=
      !database.memory && told('journal_mode') === 'wal' && told('synchronous') === full;
    return this.#isForced;
  }
}

async function syncLog(database: Database): Promise<void> {
  const log = await open(`${database.name}-wal`, 'r+');
  try {
    await log.datasync();
  } finally {
    await log.close();
  }
}
