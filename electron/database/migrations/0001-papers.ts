import type { Migration } from './migration.ts';

/**
 * Files by their SHA-256, in parts of 1 MiB, and the words of their pages. A page's number is
 * file × 8192 + page of the file (a file has at most 5,000 pages), so that one file's pages stand together
 * in the index and a search in one file is a search in a range.
 */
export const papers: Migration = {
  name: 'papers',
  up: (database) => {
    database.exec(`
      CREATE TABLE "meta" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE "file" (
        "number" INTEGER PRIMARY KEY AUTOINCREMENT,
        "hash" TEXT NOT NULL UNIQUE,
        "bytes" INTEGER NOT NULL,
        "state" TEXT NOT NULL CHECK ("state" IN ('arriving', 'complete')),
        "pageCount" INTEGER NOT NULL,
        "outline" TEXT NOT NULL               -- JSON array of {title, pdfPage, depth}
      ) STRICT;
      -- Files that were dropped and whose space has not been given back yet.
      CREATE TABLE "dropped" ("number" INTEGER PRIMARY KEY) STRICT;

      CREATE TABLE "part" (
        "number" INTEGER PRIMARY KEY,         -- file × 8192 + part from 0, of 1 MiB
        "bytes" BLOB NOT NULL
      ) STRICT;

      -- Known as soon as the file is open, before its pages are read. Points.
      CREATE TABLE "pageSize" (
        "number" INTEGER PRIMARY KEY,
        "width" REAL NOT NULL,
        "height" REAL NOT NULL
      ) STRICT;
      CREATE TABLE "page" (
        "number" INTEGER PRIMARY KEY,
        "kind" TEXT NOT NULL CHECK ("kind" IN ('text', 'scan', 'mixed', 'blank')),
        "text" TEXT NOT NULL,
        "blocks" TEXT NOT NULL                -- a letter for the kind of each line of text, or JSON
      ) STRICT;
      CREATE VIRTUAL TABLE "pageWords" USING fts5 (
        "text", content = 'page', content_rowid = 'number',
        tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
      );
      CREATE TRIGGER "pageAdded" AFTER INSERT ON "page" BEGIN
        INSERT INTO "pageWords" ("rowid", "text") VALUES (new."number", new."text");
      END;
      CREATE TRIGGER "pageTaken" AFTER DELETE ON "page" BEGIN
        INSERT INTO "pageWords" ("pageWords", "rowid", "text") VALUES ('delete', old."number", old."text");
      END;

      CREATE TABLE "thumbnail" ("number" INTEGER PRIMARY KEY, "webp" BLOB NOT NULL) STRICT;
    `);
  },
};
