import type { Database } from '../driver.ts';

/** A place through which this device exchanges. */
export interface StoredMailbox {
  id: string;
  kind: 'folder' | 'stick' | 'webdav';
  /** A path or an address. */
  place: string;
  /** What people call it. */
  name: string;
  pace: 'share' | 'cloud' | 'byHand';
  addedAt: string;
  /** ISO 8601; null before the first whole exchange. */
  lastExchangeAt: string | null;
}

const columns = '"id", "kind", "place", "name", "pace", "addedAt", "lastExchangeAt"';

/** The table `mailbox`. */
export class Mailboxes {
  readonly #insert;
  readonly #all;
  readonly #remove;
  readonly #exchanged;

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO "mailbox" (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#all = database.prepare<[], StoredMailbox>(
      `SELECT ${columns} FROM "mailbox" ORDER BY "addedAt", "id"`,
    );
    this.#remove = database.prepare('DELETE FROM "mailbox" WHERE "id" = ?');
    this.#exchanged = database.prepare('UPDATE "mailbox" SET "lastExchangeAt" = ? WHERE "id" = ?');
  }

  add({ id, kind, place, name, pace, addedAt, lastExchangeAt }: StoredMailbox): void {
    this.#insert.run(id, kind, place, name, pace, addedAt, lastExchangeAt);
  }

  all(): StoredMailbox[] {
    return this.#all.all();
  }

  remove(id: string): void {
    this.#remove.run(id);
  }

  /** A whole exchange ended, at this time by this device's clock. */
  exchanged(id: string, at: string): void {
    this.#exchanged.run(at, id);
  }
}
