import type { PackedModel } from '../../shared/domain/packed-model.ts';
import { textModelVersion } from '../../shared/domain/page-model.ts';
import type { Database } from './driver.ts';
import { numbersPerFile } from './paper-search.ts';

/** The text models of pages. Those of another version of the app count as not there. */
export class PaperModels {
  readonly #database: Database;
  readonly #add;
  readonly #count;
  readonly #start;
  readonly #packed;

  constructor(database: Database) {
    this.#database = database;
    this.#add = database.prepare<[number, number, number, Uint8Array]>(
      'INSERT OR REPLACE INTO "pageModel" ("number", "version", "length", "packed") VALUES (?, ?, ?, ?)',
    );
    const within = `FROM "pageModel" WHERE "version" = ${textModelVersion} AND "number" BETWEEN ? AND ?`;
    this.#count = database.prepare<[number, number], number>(`SELECT count(*) ${within}`).pluck();
    this.#start = database
      .prepare<[number, number], number>(`SELECT coalesce(sum("length"), 0) ${within}`)
      .pluck();
    this.#packed = database.prepare<[number, number], PackedModel>(
      `SELECT "number" % ${numbersPerFile} AS "pdfPage", "version", "length", "packed" ${within}
        ORDER BY "number"`,
    );
  }

  add(file: number, models: readonly PackedModel[]): void {
    this.#database.transaction(() => {
      for (const { pdfPage, version, length, packed } of models)
        this.#add.run(file * numbersPerFile + pdfPage, version, length, packed);
    })();
  }

  count(file: number): number {
    return this.#count.get(file * numbersPerFile + 1, file * numbersPerFile + lastPage) ?? 0;
  }

  /** Characters of the file's stream before the page. */
  start(file: number, pdfPage: number): number {
    const first = file * numbersPerFile;
    return this.#start.get(first + 1, first + Math.min(pdfPage, lastPage) - 1) ?? 0;
  }

  packed(file: number, from: number, to: number): PackedModel[] {
    const first = file * numbersPerFile;
    return this.#packed.all(first + Math.max(1, from), first + Math.min(to, lastPage));
  }
}

const lastPage = numbersPerFile - 1;
