/**
 * What the exchange adds to a ledger: which of its ops do not count (their writer had no right to them, or was removed
 * before), and which parcels of ops it has taken in, so that one that is restored to an older state takes them again.
 */
export const judgementTables = `
  CREATE TABLE "voidOp" (
    "run" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    PRIMARY KEY ("run", "seq")
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE "taken" ("parcel" TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
`;
