/**
 * What the exchange adds to a ledger: which of its ops do not count (their writer had no right to them, or was removed
 * before), which parcels of ops it has taken in, so that one that is restored to an older state takes them again, and
 * which of its ops were written here.
 */
export const judgementTables = `
  CREATE TABLE "voidOp" (
    "run" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    PRIMARY KEY ("run", "seq")
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE "taken" ("parcel" TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;

  -- Runs written through this file. Before this migration nothing was ever taken in from elsewhere.
  CREATE TABLE "ownRun" ("run" TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO "ownRun"
    WITH RECURSIVE "each" ("run") AS (
      SELECT min("run") FROM "op"
      UNION ALL SELECT (SELECT min("run") FROM "op" WHERE "run" > "each"."run") FROM "each" WHERE "run" IS NOT NULL
    ) SELECT "run" FROM "each" WHERE "run" IS NOT NULL;

  -- Fields with several current ops; "deleted" where a row stands against a current delete. Derived.
  CREATE TABLE "contested" (
    "noun" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    PRIMARY KEY ("noun", "row", "field")
  ) STRICT, WITHOUT ROWID;
`;
