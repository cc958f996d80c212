/** The table of the noun fileSeal, alike in council.db and private-business.db. */
export const fileSealTable = `
  CREATE TABLE "fileSeal" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "file" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "parts" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX "fileSealByFile" ON "fileSeal" ("file");
`;
