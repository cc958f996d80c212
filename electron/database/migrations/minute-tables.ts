/** Tables of what one minute holds: of public ones in council.db, of private ones in private-business.db. */
export const minuteTables = `
      CREATE TABLE "recordedMinute" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "item" TEXT,
        "position" INTEGER NOT NULL,
        "takenOrder" INTEGER,
        "title" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "access" TEXT NOT NULL,
        "exemptParagraphs" TEXT NOT NULL,
        "publicSummary" TEXT NOT NULL,
        "educationMatter" INTEGER NOT NULL,
        "urgencyReason" TEXT NOT NULL,
        "number" TEXT,
        "startedAt" TEXT,
        "plannedMinutes" INTEGER,
        "resolutionStem" TEXT NOT NULL,
        "requestStem" TEXT NOT NULL,
        "words" TEXT NOT NULL,
        "removed" INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX "recordedMinuteByRecord" ON "recordedMinute" ("record");
      CREATE TABLE "proseUpdate" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "minute" TEXT NOT NULL,
        "update" TEXT NOT NULL,
        "editor" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "proseUpdateByRecord" ON "proseUpdate" ("record");
      CREATE INDEX "proseUpdateByMinute" ON "proseUpdate" ("minute");
      CREATE TABLE "paragraphToCheck" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "minute" TEXT NOT NULL,
        "paragraph" TEXT NOT NULL,
        "words" TEXT NOT NULL,
        "editors" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "paragraphToCheckByRecord" ON "paragraphToCheck" ("record");
      CREATE TABLE "declaration" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "attendance" TEXT NOT NULL,
        "minute" TEXT NOT NULL,
        "concerns" TEXT,
        "kind" TEXT NOT NULL,
        "nature" TEXT NOT NULL,
        "sensitive" INTEGER NOT NULL,
        "action" TEXT NOT NULL,
        "dispensation" TEXT NOT NULL,
        "at" TEXT
      ) STRICT;
      CREATE INDEX "declarationByRecord" ON "declaration" ("record");
      CREATE TABLE "motion" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "minute" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "text" TEXT NOT NULL,
        "mover" TEXT,
        "seconder" TEXT,
        "source" TEXT NOT NULL,
        "state" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "motionByRecord" ON "motion" ("record");
      CREATE TABLE "amendment" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "motion" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "operation" TEXT NOT NULL,
        "after" TEXT NOT NULL,
        "mover" TEXT,
        "seconder" TEXT,
        "state" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "amendmentByRecord" ON "amendment" ("record");
      CREATE TABLE "vote" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "minute" TEXT NOT NULL,
        "subject" TEXT,
        "position" INTEGER NOT NULL,
        "method" TEXT NOT NULL,
        "calledFor" TEXT NOT NULL,
        "forCount" INTEGER,
        "againstCount" INTEGER,
        "abstainCount" INTEGER,
        "castingDeclined" INTEGER NOT NULL,
        "at" TEXT
      ) STRICT;
      CREATE INDEX "voteByRecord" ON "vote" ("record");
      CREATE TABLE "voteEntry" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "vote" TEXT NOT NULL,
        "attendance" TEXT NOT NULL,
        "option" TEXT NOT NULL,
        "role" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "voteEntryByRecord" ON "voteEntry" ("record");
      CREATE TABLE "ownVote" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "vote" TEXT NOT NULL,
        "attendance" TEXT NOT NULL,
        "option" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "ownVoteByRecord" ON "ownVote" ("record");
      CREATE TABLE "clause" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "minute" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "text" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "toWhom" TEXT NOT NULL,
        "due" TEXT NOT NULL,
        "motion" TEXT
      ) STRICT;
      CREATE INDEX "clauseByRecord" ON "clause" ("record");
      CREATE TABLE "ask" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "minute" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "kind" TEXT NOT NULL,
        "text" TEXT NOT NULL,
        "toWhom" TEXT NOT NULL,
        "due" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "askByRecord" ON "ask" ("record");
      CREATE TABLE "minutesVersion" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "number" INTEGER NOT NULL,
        "state" TEXT NOT NULL,
        "tree" TEXT NOT NULL,
        "hash" TEXT NOT NULL,
        "reason" TEXT NOT NULL,
        "withdrawnBecause" TEXT NOT NULL,
        "issuedAt" TEXT NOT NULL,
        "issuedBy" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "minutesVersionByRecord" ON "minutesVersion" ("record");
      CREATE TABLE "correction" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT,
        "minute" TEXT NOT NULL,
        "before" TEXT NOT NULL,
        "after" TEXT NOT NULL,
        "reason" TEXT NOT NULL,
        "state" TEXT NOT NULL,
        "proposedBy" TEXT NOT NULL,
        "atRecord" TEXT,
        "atMinute" TEXT,
        "position" INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX "correctionByRecord" ON "correction" ("record");
`;
