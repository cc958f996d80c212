import type { Migration } from './migration.ts';

/**
 * The log and what is derived from it without knowing any noun. An op's id is run:seq. `prev` are the ops
 * it replaces in its register, `covers` (deletes only) the row's other ops that its writer saw.
 */
export const ledger: Migration = {
  name: 'ledger',
  up: (database) => {
    database.exec(`
      CREATE TABLE "meta" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID;

      -- One act of one person. Its ops are those from first to last of its run.
      CREATE TABLE "change" (
        "position" INTEGER PRIMARY KEY,       -- order in which this device came to know it
        "run" TEXT NOT NULL,
        "first" INTEGER NOT NULL,
        "last" INTEGER NOT NULL,
        "author" TEXT NOT NULL,
        "label" TEXT NOT NULL,
        "at" TEXT NOT NULL,                   -- ISO 8601: the writer's claim, never used to decide
        "undoable" INTEGER NOT NULL,
        "undoes" INTEGER REFERENCES "change" ("position"),
        "state" TEXT CHECK ("state" IN ('done', 'undone', 'superseded')),  -- null: not for Undo here
        UNIQUE ("run", "first")
      ) STRICT;
      CREATE INDEX "changeByState" ON "change" ("state", "position") WHERE "state" IS NOT NULL;

      CREATE TABLE "op" (
        "run" TEXT NOT NULL,
        "seq" INTEGER NOT NULL,
        "lamport" INTEGER NOT NULL,
        "change" INTEGER NOT NULL,
        "kind" TEXT NOT NULL CHECK ("kind" IN ('set', 'delete')),
        "noun" TEXT NOT NULL,
        "row" TEXT NOT NULL,
        "field" TEXT NOT NULL,
        "value" TEXT NOT NULL,                -- canonical JSON
        "prev" TEXT NOT NULL,                 -- JSON array of "run:seq"
        "covers" TEXT,                        -- JSON array of "run:seq"; null but for deletes
        PRIMARY KEY ("run", "seq")
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX "opByField" ON "op" ("noun", "row", "field");

      CREATE TRIGGER "opNeverUpdated" BEFORE UPDATE ON "op"
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
      CREATE TRIGGER "opNeverDeleted" BEFORE DELETE ON "op"
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

      -- Current ops: those that no other op replaces. More than one where writers did not know of each other.
      CREATE TABLE "register" (
        "noun" TEXT NOT NULL,
        "row" TEXT NOT NULL,
        "field" TEXT NOT NULL,
        "run" TEXT NOT NULL,
        "seq" INTEGER NOT NULL,
        PRIMARY KEY ("noun", "row", "field", "run", "seq")
      ) STRICT, WITHOUT ROWID;

      -- What the search box looks in: one line for each row of a noun with searchable fields.
      CREATE TABLE "searchable" (
        "number" INTEGER PRIMARY KEY,
        "noun" TEXT NOT NULL,
        "row" TEXT NOT NULL,
        "title" TEXT NOT NULL,
        "body" TEXT NOT NULL,
        UNIQUE ("noun", "row")
      ) STRICT;
      CREATE VIRTUAL TABLE "searchableWords" USING fts5 (
        "title", "body", content = 'searchable', content_rowid = 'number',
        tokenize = 'porter unicode61 remove_diacritics 2'
      );
      CREATE TRIGGER "searchableAdded" AFTER INSERT ON "searchable" BEGIN
        INSERT INTO "searchableWords" ("rowid", "title", "body") VALUES (new."number", new."title", new."body");
      END;
      CREATE TRIGGER "searchableTaken" AFTER DELETE ON "searchable" BEGIN
        INSERT INTO "searchableWords" ("searchableWords", "rowid", "title", "body")
          VALUES ('delete', old."number", old."title", old."body");
      END;
      CREATE TRIGGER "searchableMended" AFTER UPDATE ON "searchable" BEGIN
        INSERT INTO "searchableWords" ("searchableWords", "rowid", "title", "body")
          VALUES ('delete', old."number", old."title", old."body");
        INSERT INTO "searchableWords" ("rowid", "title", "body") VALUES (new."number", new."title", new."body");
      END;
    `);
  },
};
