import type { Database } from '../driver.ts';

/** A file that this device sends sealed. */
export interface OwnSeal {
  /** Id of the row fileSeal. */
  id: string;
  /** SHA-256 of the plain bytes, hexadecimal. */
  file: string;
  ledger: 'council' | 'private';
  bytes: number;
  /** AES-256 key in base64. */
  key: string;
  /** SHA-256 of each sealed part made so far, in order. */
  parts: string[];
  /** Whether the ledger has the row. */
  made: boolean;
}

interface Columns extends Omit<OwnSeal, 'parts' | 'made'> {
  parts: string;
  made: number;
}
const columns = '"id", "file", "ledger", "bytes", "key", "parts", "made"';

/** The table `ownSeal`. */
export class OwnSeals {
  readonly #all;
  readonly #put;
  readonly #delete;

  constructor(database: Database) {
    this.#all = database.prepare<[], Columns>(`SELECT ${columns} FROM "ownSeal" ORDER BY "id"`);
    this.#put = database.prepare(
      `INSERT OR REPLACE INTO "ownSeal" (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#delete = database.prepare('DELETE FROM "ownSeal" WHERE "id" = ?');
  }

  all(): OwnSeal[] {
    return this.#all.all().map((row) => ({
      ...row,
      parts: JSON.parse(row.parts) as string[],
      made: row.made === 1,
    }));
  }

  put({ id, file, ledger, bytes, key, parts, made }: OwnSeal): void {
    this.#put.run(id, file, ledger, bytes, key, JSON.stringify(parts), made ? 1 : 0);
  }

  delete(id: string): void {
    this.#delete.run(id);
  }
}
