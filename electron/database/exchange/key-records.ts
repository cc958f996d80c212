import type { Database } from '../driver.ts';

/** The table `keyRecord`: membership records as they were signed. Nothing is taken out of it while this device stays in its group. */
export class KeyRecords {
  readonly #insert;
  readonly #all;
  readonly #has;

  constructor(database: Database) {
    this.#insert = database.prepare(
      'INSERT OR IGNORE INTO "keyRecord" ("hash", "bytes", "receivedAt") VALUES (?, ?, ?)',
    );
    this.#all = database.prepare<[], { hash: string; bytes: Uint8Array; receivedAt: string }>(
      'SELECT "hash", "bytes", "receivedAt" FROM "keyRecord" ORDER BY "receivedAt", "hash"',
    );
    this.#has = database
      .prepare<[string], number>('SELECT 1 FROM "keyRecord" WHERE "hash" = ?')
      .pluck();
  }

  /** False where it is here already. `receivedAt` in ISO 8601. */
  add(hash: string, bytes: Uint8Array, receivedAt: string): boolean {
    return this.#insert.run(hash, bytes, receivedAt).changes === 1;
  }

  /** In the order in which they came. */
  all(): { hash: string; bytes: Uint8Array; receivedAt: string }[] {
    return this.#all.all();
  }

  has(hash: string): boolean {
    return this.#has.get(hash) !== undefined;
  }
}
