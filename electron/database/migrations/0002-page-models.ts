import type { Migration } from './migration.ts';

/**
 * The words of each page with their places, that marks are held by. `length` (characters of the page's text
 * stream) stands in an index of its own, so that offsets of a page are summed without reading the models.
 */
export const pageModels: Migration = {
  name: 'page models',
  up: (database) => {
    database.exec(`
      CREATE TABLE "pageModel" (
        "number" INTEGER PRIMARY KEY,         -- file × 8192 + page of the file
        "version" INTEGER NOT NULL,           -- of the text model
        "length" INTEGER NOT NULL,
        "packed" BLOB NOT NULL
      ) STRICT;
      CREATE INDEX "pageModelLength" ON "pageModel" ("version", "number", "length");
    `);
  },
};
