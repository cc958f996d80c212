import type { Database } from '../driver.ts';

/** A membership record as it was signed. */
export interface StoredKeyRecord {
  hash: string;
  /** Read from the disk when they are asked for. @throws Error where the group has been left since */
  readonly bytes: Uint8Array;
}

/** The table `keyRecord`: membership records as they were signed. Nothing is taken out of it while this device stays in its group. */
export class KeyRecords {
  readonly #insert;
  readonly #hashes;
  readonly #receivedAt;
  readonly #bytes;
  readonly #has;
  readonly #count;
  /** Of records that were listed before: it stands behind the bytes, which may be long. */
  readonly #times = new Map<string, string>();

  constructor(database: Database) {
    this.#insert = database.prepare(
      'INSERT OR IGNORE INTO "keyRecord" ("hash", "bytes", "receivedAt") VALUES (?, ?, ?)',
    );
    this.#hashes = database
      .prepare<[], string>('SELECT "hash" FROM "keyRecord" ORDER BY "hash"')
      .pluck();
    this.#receivedAt = database
      .prepare<[string], string>('SELECT "receivedAt" FROM "keyRecord" WHERE "hash" = ?')
      .pluck();
    this.#bytes = database
      .prepare<[string], Uint8Array>('SELECT "bytes" FROM "keyRecord" WHERE "hash" = ?')
      .pluck();
    this.#has = database
      .prepare<[string], number>('SELECT 1 FROM "keyRecord" WHERE "hash" = ?')
      .pluck();
    this.#count = database.prepare<[], number>('SELECT count(*) FROM "keyRecord"').pluck();
  }

  /** False where it is here already. `receivedAt` in ISO 8601. */
  add(hash: string, bytes: Uint8Array, receivedAt: string): boolean {
    if (this.#insert.run(hash, bytes, receivedAt).changes === 0) return false;
    this.#times.set(hash, receivedAt);
    return true;
  }

  /** In the order in which they came: asked for several times a second, so that no bytes are read for it. */
  all(): StoredKeyRecord[] {
    const come = this.#hashes.all().map((hash) => ({ hash, at: this.#timeOf(hash) }));
    const bytes = (hash: string): Uint8Array => this.#mustHave(hash);
    return come
      .sort((one, other) => Number(one.at > other.at) - Number(one.at < other.at))
      .map(({ hash }) => ({
        hash,
        get bytes() {
          return bytes(hash);
        },
      }));
  }

  /** Null where it is not here. */
  bytes(hash: string): Uint8Array | null {
    return this.#bytes.get(hash) ?? null;
  }

  has(hash: string): boolean {
    return this.#has.get(hash) !== undefined;
  }

  count(): number {
    return this.#count.get() ?? 0;
  }

  #timeOf(hash: string): string {
    const time = this.#times.get(hash) ?? this.#receivedAt.get(hash) ?? '';
    this.#times.set(hash, time);
    return time;
  }

  #mustHave(hash: string): Uint8Array {
    const bytes = this.bytes(hash);
    if (bytes === null) throw new Error('that record is here no more');
    return bytes;
  }
}
