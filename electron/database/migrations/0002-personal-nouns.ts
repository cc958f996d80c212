import type { Migration } from './migration.ts';

/** Rows of what is mine alone, as the nouns of shared/domain declare them. JSON stands in TEXT. */
export const personalNouns: Migration = {
  name: 'personal nouns',
  up: (database) => {
    database.exec(`
      CREATE TABLE "profile" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "name" TEXT NOT NULL,
        "role" TEXT NOT NULL,
        "committee" TEXT,
        "theme" TEXT NOT NULL,
        "typeSize" INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE "readingPosition" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "pdfPage" INTEGER NOT NULL,
        "offsetPerMille" INTEGER NOT NULL,
        "fit" TEXT NOT NULL,
        "quarterTurns" INTEGER NOT NULL,
        "textView" INTEGER NOT NULL,
        "readAt" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "paperRead" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "textHash" TEXT NOT NULL
      ) STRICT;
    `);
  },
};
