import type { Migration } from './migration.ts';
import { minuteTables } from './minute-tables.ts';

/** The record of a meeting as its clerk makes it. */
export const minutes: Migration = {
  name: 'minutes',
  up: (database) => {
    database.exec(minuteTables);
    database.exec(`
      CREATE TABLE "meetingRecord" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "meeting" TEXT NOT NULL,
        "state" TEXT NOT NULL,
        "openedAt" TEXT,
        "closedAt" TEXT,
        "firstNumber" INTEGER,
        "inHand" TEXT
      ) STRICT;
      CREATE INDEX "meetingRecordByMeeting" ON "meetingRecord" ("meeting");
      CREATE TABLE "attendance" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "person" TEXT,
        "name" TEXT NOT NULL,
        "title" TEXT,
        "post" TEXT,
        "class" TEXT NOT NULL,
        "area" TEXT NOT NULL,
        "capacity" TEXT NOT NULL,
        "state" TEXT NOT NULL,
        "mode" TEXT NOT NULL,
        "position" INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX "attendanceByRecord" ON "attendance" ("record");
      CREATE TABLE "presenceSpan" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "attendance" TEXT NOT NULL,
        "from" TEXT,
        "to" TEXT,
        "endedBy" TEXT NOT NULL,
        "minute" TEXT
      ) STRICT;
      CREATE INDEX "presenceSpanByRecord" ON "presenceSpan" ("record");
      CREATE TABLE "substitution" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "absentee" TEXT NOT NULL,
        "substitute" TEXT NOT NULL,
        "notifiedAt" TEXT
      ) STRICT;
      CREATE INDEX "substitutionByRecord" ON "substitution" ("record");
      CREATE TABLE "presiding" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "attendance" TEXT NOT NULL,
        "from" TEXT,
        "to" TEXT,
        "by" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "presidingByRecord" ON "presiding" ("record");
      CREATE TABLE "exclusion" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "minute" TEXT NOT NULL,
        "covers" TEXT NOT NULL,
        "paragraphs" TEXT NOT NULL,
        "confidential" INTEGER NOT NULL,
        "publicInterest" TEXT NOT NULL,
        "at" TEXT,
        "endedAt" TEXT
      ) STRICT;
      CREATE INDEX "exclusionByRecord" ON "exclusion" ("record");
      CREATE TABLE "adjournment" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "from" TEXT,
        "to" TEXT,
        "reason" TEXT NOT NULL,
        "minute" TEXT
      ) STRICT;
      CREATE INDEX "adjournmentByRecord" ON "adjournment" ("record");
      CREATE TABLE "approval" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "minute" TEXT NOT NULL,
        "approves" TEXT,
        "approvesDate" TEXT,
        "outcome" TEXT NOT NULL,
        "signed" INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX "approvalByRecord" ON "approval" ("record");
      CREATE TABLE "signature" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "version" TEXT NOT NULL,
        "hash" TEXT NOT NULL,
        "atRecord" TEXT NOT NULL,
        "presider" TEXT NOT NULL,
        "signedOn" TEXT,
        "form" TEXT NOT NULL,
        "firstLeaf" INTEGER,
        "leaves" INTEGER
      ) STRICT;
      CREATE INDEX "signatureByRecord" ON "signature" ("record");
      CREATE TABLE "houseStyle" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "committee" TEXT NOT NULL,
        "base" TEXT NOT NULL,
        "words" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "houseStyleByCommittee" ON "houseStyle" ("committee");
      CREATE TABLE "stockPhrase" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "committee" TEXT NOT NULL,
        "key" TEXT NOT NULL,
        "text" TEXT NOT NULL,
        "position" INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX "stockPhraseByCommittee" ON "stockPhrase" ("committee");
      CREATE TABLE "committeeRule" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "committee" TEXT NOT NULL,
        "from" TEXT,
        "quorum" INTEGER
      ) STRICT;
      CREATE INDEX "committeeRuleByCommittee" ON "committeeRule" ("committee");
    `);
  },
};
