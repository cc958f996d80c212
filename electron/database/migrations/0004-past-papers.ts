import type { Migration } from './migration.ts';

/** How far I have seen the ledger of asks, and folders of past papers on their way in. */
export const pastPapers: Migration = {
  name: 'past papers',
  up: (database) => {
    database.exec(`
      CREATE TABLE "actionLook" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "seen" INTEGER NOT NULL,
        "at" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "pastPapersRun" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "folder" TEXT NOT NULL,
        "state" TEXT NOT NULL,
        "listed" INTEGER NOT NULL,
        "notice" TEXT NOT NULL,
        "startedAt" TEXT NOT NULL,
        "endedAt" TEXT
      ) STRICT;
      CREATE TABLE "pastPapersFile" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "path" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "bytes" INTEGER NOT NULL,
        "state" TEXT NOT NULL,
        "sentence" TEXT NOT NULL,
        "meeting" TEXT,
        "kind" TEXT,
        "hash" TEXT,
        "head" TEXT NOT NULL,
        "said" TEXT
      ) STRICT;
    `);
  },
};
