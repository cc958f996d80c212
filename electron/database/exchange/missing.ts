import type { Database } from '../driver.ts';

/** The table `missing`: what a place has lost, and when this device puts it back. */
export class Missing {
  readonly #ofMailbox;
  readonly #insert;
  readonly #delete;
  readonly #forgetMailbox;

  constructor(database: Database) {
    this.#ofMailbox = database.prepare<[string], { hash: string; due: number }>(
      'SELECT "hash", "due" FROM "missing" WHERE "mailbox" = ?',
    );
    this.#insert = database.prepare(
      'INSERT OR IGNORE INTO "missing" ("mailbox", "hash", "due") VALUES (?, ?, ?)',
    );
    this.#delete = database.prepare('DELETE FROM "missing" WHERE "mailbox" = ? AND "hash" = ?');
    this.#forgetMailbox = database.prepare('DELETE FROM "missing" WHERE "mailbox" = ?');
  }

  /** By hash, when each is due in milliseconds of all running time. */
  ofMailbox(mailbox: string): Map<string, number> {
    return new Map(this.#ofMailbox.all(mailbox).map(({ hash, due }) => [hash, due]));
  }

  /** One that is missing already keeps its time. */
  add(mailbox: string, hash: string, due: number): void {
    this.#insert.run(mailbox, hash, due);
  }

  delete(mailbox: string, hash: string): void {
    this.#delete.run(mailbox, hash);
  }

  forgetMailbox(mailbox: string): void {
    this.#forgetMailbox.run(mailbox);
  }
}
