import type { Database } from '../driver.ts';

/** A pack of my own segments in a place. */
export interface OwnPack {
  mailbox: string;
  name: string;
  /** yyyymm, or yyyy for a whole year. */
  month: string;
  /** How many days this device had seen when it wrote the pack. */
  day: number;
}

/** The table `ownPack`. */
export class OwnPacks {
  readonly #ofMailbox;
  readonly #insert;
  readonly #delete;
  readonly #forgetMailbox;

  constructor(database: Database) {
    this.#ofMailbox = database.prepare<[string], OwnPack>(
      `SELECT "mailbox", "name", "month", "day" FROM "ownPack" WHERE "mailbox" = ?
        ORDER BY "day", "name"`,
    );
    this.#insert = database.prepare(
      'INSERT OR REPLACE INTO "ownPack" ("mailbox", "name", "month", "day") VALUES (?, ?, ?, ?)',
    );
    this.#delete = database.prepare('DELETE FROM "ownPack" WHERE "mailbox" = ? AND "name" = ?');
    this.#forgetMailbox = database.prepare('DELETE FROM "ownPack" WHERE "mailbox" = ?');
  }

  /** Oldest first. */
  ofMailbox(mailbox: string): OwnPack[] {
    return this.#ofMailbox.all(mailbox);
  }

  add({ mailbox, name, month, day }: OwnPack): void {
    this.#insert.run(mailbox, name, month, day);
  }

  delete(mailbox: string, name: string): void {
    this.#delete.run(mailbox, name);
  }

  forgetMailbox(mailbox: string): void {
    this.#forgetMailbox.run(mailbox);
  }
}
