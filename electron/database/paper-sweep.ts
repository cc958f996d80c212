import { setImmediate } from 'node:timers/promises';
import type { Database } from './driver.ts';
import { numbersPerFile } from './paper-search.ts';

/** Rows taken away between two breaths: parts of 1 MiB and indexed pages, each some milliseconds a slice. */
const partsPerSlice = 4;
const pagesPerSlice = 40;

/** Gives back the space of dropped files in slices, so that the answering thread never waits for it. */
export class PaperSweep {
  readonly #database: Database;
  #running: Promise<void> | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Ends when nothing dropped is left, or when the file is closed: the rest is swept at the next start. */
  run(): Promise<void> {
    this.#running ??= this.#sweep().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #sweep(): Promise<void> {
    await setImmediate();
    while (this.#database.open && this.#slice()) await setImmediate();
  }

  /** False when nothing was left to do. */
  #slice(): boolean {
    const file = this.#database
      .prepare<[], number>('SELECT "number" FROM "dropped" ORDER BY "number" LIMIT 1')
      .pluck()
      .get();
    if (file === undefined) return false;
    const range = [file * numbersPerFile, file * numbersPerFile + numbersPerFile - 1];
    const take = (table: string, most: number): number =>
      this.#database
        .prepare(
          `DELETE FROM "${table}" WHERE "number" IN (
            SELECT "number" FROM "${table}" WHERE "number" BETWEEN ? AND ? LIMIT ${most})`,
        )
        .run(...range).changes;
    this.#database.transaction(() => {
      const taken =
        take('part', partsPerSlice) +
        take('page', pagesPerSlice) +
        take('pageSize', numbersPerFile) +
        take('thumbnail', pagesPerSlice) +
        take('pageModel', pagesPerSlice);
      if (taken === 0) this.#database.prepare('DELETE FROM "dropped" WHERE "number" = ?').run(file);
    })();
    return true;
  }
}
