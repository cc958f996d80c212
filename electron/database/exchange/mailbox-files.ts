import type { Database } from '../driver.ts';

/** What was found in a file of a mailbox when it was read last. */
export interface MailboxFile {
  mailbox: string;
  area: string;
  name: string;
  size: number;
  mtime: number;
  /** 'good', 'partly' of a pack with frames that are not, 'litter', or why it is not valid yet. */
  result: string;
  /** Hash of the frame in it when it was good last. */
  hash: string | null;
  tries: number;
  /** Milliseconds of this launch; null: not again unless it changes. */
  nextTry: number | null;
  /** When it was first met, ISO 8601. */
  since: string;
}

const columns =
  '"mailbox", "area", "name", "size", "mtime", "result", "hash", "tries", "nextTry", "since"';

/** The table `mailboxFile`. */
export class MailboxFiles {
  readonly #put;
  readonly #ofArea;
  readonly #forget;
  readonly #holds;
  readonly #everHeld;
  readonly #unreadable;
  readonly #forgetMailbox;

  constructor(database: Database) {
    this.#put = database.prepare(
      `INSERT OR REPLACE INTO "mailboxFile" (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#ofArea = database.prepare<[string, string], MailboxFile>(
      `SELECT ${columns} FROM "mailboxFile" WHERE "mailbox" = ? AND "area" = ?`,
    );
    this.#forget = database.prepare(
      'DELETE FROM "mailboxFile" WHERE "mailbox" = ? AND "area" = ? AND "name" = ?',
    );
    this.#holds = database
      .prepare<[string, string], number>(
        `SELECT 1 FROM "mailboxFile" WHERE "mailbox" = ? AND "hash" = ? AND "result" = 'good' LIMIT 1`,
      )
      .pluck();
    this.#everHeld = database
      .prepare<[string, string], number>(
        'SELECT 1 FROM "mailboxFile" WHERE "mailbox" = ? AND "hash" = ? LIMIT 1',
      )
      .pluck();
    this.#unreadable = database.prepare<[string, string], MailboxFile>(
      `SELECT ${columns} FROM "mailboxFile" WHERE "mailbox" = ? AND "result" NOT IN ('good', 'partly', 'litter') AND "since" < ?
        ORDER BY "since"`,
    );
    this.#forgetMailbox = database.prepare('DELETE FROM "mailboxFile" WHERE "mailbox" = ?');
  }

  put(file: MailboxFile): void {
    const { mailbox, area, name, size, mtime, result, hash, tries, nextTry, since } = file;
    this.#put.run(mailbox, area, name, size, mtime, result, hash, tries, nextTry, since);
  }

  /** Every known file of an area by its name. */
  ofArea(mailbox: string, area: string): Map<string, MailboxFile> {
    return new Map(this.#ofArea.all(mailbox, area).map((file) => [file.name, file]));
  }

  forget(mailbox: string, area: string, name: string): void {
    this.#forget.run(mailbox, area, name);
  }

  /** Whether a good file with that frame is known there. */
  holds(mailbox: string, hash: string): boolean {
    return this.#holds.get(mailbox, hash) !== undefined;
  }

  /** Whether a file with that frame was ever good there, whatever became of it. */
  everHeld(mailbox: string, hash: string): boolean {
    return this.#everHeld.get(mailbox, hash) !== undefined;
  }

  /** Files that were not whole when they were read last, first met before that time (ISO 8601). */
  unreadable(mailbox: string, before: string): MailboxFile[] {
    return this.#unreadable.all(mailbox, before);
  }

  forgetMailbox(mailbox: string): void {
    this.#forgetMailbox.run(mailbox);
  }
}
