import { closeDatabase } from './close-database.ts';
import type { Database } from './driver.ts';
import { unpackModel } from './packed-model.ts';
import { PaperBytes } from './paper-bytes.ts';
import { PaperModels } from './paper-models.ts';
import { PaperPages } from './paper-pages.ts';
import { PaperSearch } from './paper-search.ts';
import { PaperSweep } from './paper-sweep.ts';
import type { PapersStore, StoredFile } from './papers.ts';

interface FileRow {
  number: number;
  hash: string;
  bytes: number;
  state: 'arriving' | 'complete';
  pageCount: number;
}

/** The store over an open and migrated papers.db, which it closes. */
export function openPapers(database: Database): PapersStore {
  const files = new Files(database);
  const bytes = new PaperBytes(database);
  const pages = new PaperPages(database);
  const models = new PaperModels(database);
  const search = new PaperSearch(database);
  const sweep = new PaperSweep(database);
  return {
    begin: (hash, size) => files.begin(hash, size),
    addPart: (hash, index, part) => bytes.add(files.number(hash), index, part),
    addSizes: (hash, sizes) => pages.addSizes(files.number(hash), sizes),
    addPages: (hash, some) => pages.addPages(files.number(hash), some),
    setOutline: (hash, outline) => pages.setOutline(files.number(hash), outline),
    addModels: (hash, some) => models.add(files.number(hash), some),
    complete: (hash) => files.complete(hash, bytes.arrived(files.number(hash))),
    drop: (hash) => {
      files.drop(hash);
      return sweep.run();
    },
    sweep: (keep) => {
      for (const { hash, state } of files.all()) {
        if (state === 'arriving' || !keep(hash)) files.drop(hash);
      }
      return sweep.run();
    },
    has: (hash) => files.get(hash) !== null,
    isComplete: (hash) => files.get(hash)?.state === 'complete',
    file: (hash) => files.stored(hash),
    read: (hash, from, to) => {
      const file = files.get(hash);
      return file === null ? new Uint8Array() : bytes.read(file.number, from, to);
    },
    pages: (hash) => files.of(hash, (file) => pages.sizes(file)),
    blocks: (hash, from, to) => files.of(hash, (file) => pages.blocks(file, from, to)),
    lengths: (hash) => files.of(hash, (file) => pages.lengths(file)),
    outline: (hash) => files.of(hash, (file) => pages.outline(file)),
    thumbnails: (hash, some) => files.of(hash, (file) => pages.thumbnails(file, some)),
    keepThumbnail: (hash, pdfPage, webp) => {
      const file = files.get(hash);
      if (file !== null) pages.keepThumbnail(file.number, pdfPage, webp);
    },
    hasModels: (hash) => {
      const file = files.get(hash);
      return file !== null && file.pageCount > 0 && models.count(file.number) >= file.pageCount;
    },
    models: (hash, from, to) =>
      files.of(hash, (file) => models.packed(file, from, to)).map(unpackModel),
    packedModels: (hash, from, to) => files.of(hash, (file) => models.packed(file, from, to)),
    streamStart: (hash, pdfPage) => {
      const file = files.get(hash);
      return file === null ? 0 : models.start(file.number, pdfPage);
    },
    findInFile: (hash, words) => files.of(hash, (file) => search.inFile(file, words)),
    search: (words, limit, hashes) => {
      const only = hashes?.map((hash) => files.get(hash)?.number).filter((n) => n !== undefined);
      return search.search(words, limit, only ?? null);
    },
    close: () => closeDatabase(database),
  };
}

/** Which files are here. A file's number is never used again: what was swept half stays out of the next. */
class Files {
  readonly #database: Database;
  readonly #get;

  constructor(database: Database) {
    this.#database = database;
    this.#get = database.prepare<[string], FileRow>(
      'SELECT "number", "hash", "bytes", "state", "pageCount" FROM "file" WHERE "hash" = ?',
    );
  }

  get(hash: string): FileRow | null {
    return this.#get.get(hash) ?? null;
  }

  /** @throws Error where the file was never begun */
  number(hash: string): number {
    const file = this.get(hash);
    if (file === null) throw new Error('this file was not begun');
    return file.number;
  }

  /** What there is about a file, nothing where it is not here. */
  of<T>(hash: string, read: (number: number) => T[]): T[] {
    const file = this.get(hash);
    return file === null ? [] : read(file.number);
  }

  stored(hash: string): StoredFile | null {
    const file = this.get(hash);
    if (file === null) return null;
    const { bytes, pageCount, state } = file;
    return { hash, bytes, pageCount, complete: state === 'complete' };
  }

  all(): FileRow[] {
    return this.#database.prepare<[], FileRow>('SELECT * FROM "file"').all();
  }

  begin(hash: string, bytes: number): void {
    if (this.get(hash)?.state === 'complete') throw new Error('this file is here already');
    this.drop(hash);
    this.#database
      .prepare(
        `INSERT INTO "file" ("hash", "bytes", "state", "pageCount", "outline")
          VALUES (?, ?, 'arriving', 0, '[]')`,
      )
      .run(hash, bytes);
  }

  complete(hash: string, arrived: number): void {
    const file = this.get(hash);
    if (file?.bytes !== arrived) throw new Error(`${arrived} of ${file?.bytes} bytes have arrived`);
    this.#database.prepare(`UPDATE "file" SET "state" = 'complete' WHERE "hash" = ?`).run(hash);
  }

  drop(hash: string): void {
    const file = this.get(hash);
    if (file === null) return;
    this.#database.transaction(() => {
      this.#database.prepare('INSERT INTO "dropped" ("number") VALUES (?)').run(file.number);
      this.#database.prepare('DELETE FROM "file" WHERE "number" = ?').run(file.number);
    })();
  }
}
