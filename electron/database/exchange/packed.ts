import type { Database } from '../driver.ts';

/** The table `packed`: which segments a mailbox's good packs hold. */
export class Packed {
  readonly #insert;
  readonly #forget;
  readonly #ofPack;
  readonly #all;
  readonly #holds;
  readonly #forgetMailbox;

  constructor(database: Database) {
    this.#insert = database.prepare(
      'INSERT OR IGNORE INTO "packed" ("mailbox", "name", "segment") VALUES (?, ?, ?)',
    );
    this.#forget = database.prepare('DELETE FROM "packed" WHERE "mailbox" = ? AND "name" = ?');
    this.#holds = database
      .prepare<[string, string], number>(
        'SELECT 1 FROM "packed" WHERE "mailbox" = ? AND "segment" = ? LIMIT 1',
      )
      .pluck();
    this.#ofPack = database
      .prepare<[string, string], string>(
        'SELECT "segment" FROM "packed" WHERE "mailbox" = ? AND "name" = ?',
      )
      .pluck();
    this.#all = database.prepare<[string], { name: string; segment: string }>(
      'SELECT "name", "segment" FROM "packed" WHERE "mailbox" = ?',
    );
    this.#forgetMailbox = database.prepare('DELETE FROM "packed" WHERE "mailbox" = ?');
  }

  /** A pack of that name was read whole and good. */
  add(mailbox: string, name: string, segments: readonly string[]): void {
    for (const segment of segments) this.#insert.run(mailbox, name, segment);
  }

  /** A pack that is gone or no longer good. */
  forget(mailbox: string, name: string): void {
    this.#forget.run(mailbox, name);
  }

  /** Whether a good pack there holds the segment. */
  holds(mailbox: string, segment: string): boolean {
    return this.#holds.get(mailbox, segment) !== undefined;
  }

  ofPack(mailbox: string, name: string): string[] {
    return this.#ofPack.all(mailbox, name);
  }

  /** The segments of each pack that was good when it was read last, by the pack's name. */
  byPack(mailbox: string): Map<string, Set<string>> {
    const packs = new Map<string, Set<string>>();
    for (const { name, segment } of this.#all.all(mailbox)) {
      const segments = packs.get(name) ?? new Set();
      packs.set(name, segments.add(segment));
    }
    return packs;
  }

  forgetMailbox(mailbox: string): void {
    this.#forgetMailbox.run(mailbox);
  }
}
