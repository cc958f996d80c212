/** Who wants to speak: of public items in council.db, of private ones in private-business.db. */
export const speakerTable = `
      CREATE TABLE "speaker" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "minute" TEXT NOT NULL,
        "attendance" TEXT,
        "name" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "state" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "speakerByRecord" ON "speaker" ("record");
    `;
