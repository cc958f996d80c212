import type { Database } from './driver.ts';

/** A few facts about the file itself, by name. */
export class MetaTable {
  readonly #get;
  readonly #set;

  constructor(database: Database) {
    this.#get = database
      .prepare<[string], string>('SELECT "value" FROM "meta" WHERE "key" = ?')
      .pluck();
    this.#set = database.prepare<[string, string]>(
      `INSERT INTO "meta" ("key", "value") VALUES (?, ?)
        ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`,
    );
  }

  get(key: string): string | null {
    return this.#get.get(key) ?? null;
  }

  set(key: string, value: string): void {
    this.#set.run(key, value);
  }
}
