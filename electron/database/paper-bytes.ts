import type { Database } from './driver.ts';
import { numbersPerFile } from './paper-search.ts';

/** Bytes of each part of a file but its last. */
export const partBytes = 1024 * 1024;

/** The bytes of files, in parts: no request ever holds more than one of them. */
export class PaperBytes {
  readonly #add;
  readonly #slice;
  readonly #sum;

  constructor(database: Database) {
    this.#add = database.prepare<[number, Uint8Array]>(
      `INSERT INTO "part" ("number", "bytes") VALUES (?, ?)
        ON CONFLICT ("number") DO UPDATE SET "bytes" = excluded."bytes"`,
    );
    this.#slice = database
      .prepare<[number, number, number], Uint8Array>(
        'SELECT substr("bytes", ?, ?) FROM "part" WHERE "number" = ?',
      )
      .pluck();
    this.#sum = database
      .prepare<[number, number], number>(
        'SELECT coalesce(sum(length("bytes")), 0) FROM "part" WHERE "number" BETWEEN ? AND ?',
      )
      .pluck();
  }

  add(file: number, index: number, bytes: Uint8Array): void {
    if (bytes.length > partBytes) throw new Error('a part is at most 1 MiB');
    this.#add.run(file * numbersPerFile + index, bytes);
  }

  /** Bytes that have arrived. */
  arrived(file: number): number {
    const first = file * numbersPerFile;
    return this.#sum.get(first, first + numbersPerFile - 1) ?? 0;
  }

  /** Bytes `from` up to and without `to`. Ends early at the first part that is not there. */
  read(file: number, from: number, to: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    for (let at = Math.max(0, from); at < to; ) {
      const start = at % partBytes;
      const wanted = Math.min(partBytes - start, to - at);
      const number = file * numbersPerFile + Math.floor(at / partBytes);
      const piece = this.#slice.get(start + 1, wanted, number);
      if (piece === undefined || piece.length === 0) break;
      pieces.push(piece);
      at += piece.length;
      if (piece.length < wanted) break;
    }
    return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
  }
}
