import type { Migration } from './migration.ts';

/** Rows of what a committee shares, as the nouns of shared/domain declare them. JSON stands in TEXT. */
export const councilNouns: Migration = {
  name: 'council nouns',
  up: (database) => {
    database.exec(`
      CREATE TABLE "committee" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "name" TEXT NOT NULL,
        "organisation" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "meeting" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "committee" TEXT NOT NULL,
        "date" TEXT,
        "time" TEXT,
        "place" TEXT,
        "publishedDate" TEXT,
        "contact" TEXT NOT NULL,
        "privateBusiness" TEXT NOT NULL,
        "evidence" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "pack" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "meeting" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "label" TEXT NOT NULL,
        "fileName" TEXT NOT NULL,
        "bytes" INTEGER NOT NULL,
        "pageCount" INTEGER NOT NULL,
        "frontPages" INTEGER NOT NULL,
        "offsetRuns" TEXT NOT NULL,
        "pages" TEXT NOT NULL,
        "otherPages" TEXT NOT NULL,
        "publishedDate" TEXT,
        "revises" TEXT,
        "changes" TEXT NOT NULL,
        "importedAt" TEXT NOT NULL,
        "notices" TEXT NOT NULL,
        "unsure" TEXT NOT NULL,
        "evidence" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "agendaItem" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "meeting" TEXT NOT NULL,
        "pack" TEXT,
        "printedNumber" TEXT,
        "position" INTEGER NOT NULL,
        "title" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "reportOf" TEXT,
        "text" TEXT,
        "reference" TEXT,
        "subItems" TEXT NOT NULL,
        "access" TEXT NOT NULL,
        "paperState" TEXT NOT NULL,
        "printedFrom" INTEGER,
        "printedTo" INTEGER,
        "pdfFrom" INTEGER,
        "pdfTo" INTEGER,
        "removed" INTEGER NOT NULL,
        "evidence" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "paper" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "item" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "role" TEXT NOT NULL,
        "title" TEXT NOT NULL,
        "evidence" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "paperVersion" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "paper" TEXT NOT NULL,
        "pack" TEXT NOT NULL,
        "number" INTEGER NOT NULL,
        "pdfFrom" INTEGER NOT NULL,
        "pdfTo" INTEGER NOT NULL,
        "printedFrom" INTEGER,
        "printedTo" INTEGER,
        "textHash" TEXT NOT NULL,
        "author" TEXT
      ) STRICT;
      CREATE TABLE "person" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "organisation" TEXT NOT NULL,
        "name" TEXT NOT NULL,
        "title" TEXT
      ) STRICT;
      CREATE TABLE "membership" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "meeting" TEXT NOT NULL,
        "person" TEXT NOT NULL,
        "role" TEXT NOT NULL,
        "post" TEXT,
        "position" INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE "minutes" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "pack" TEXT NOT NULL,
        "item" TEXT,
        "foundAt" TEXT NOT NULL,
        "committee" TEXT,
        "organisation" TEXT,
        "date" TEXT,
        "time" TEXT,
        "place" TEXT,
        "closedAt" TEXT,
        "present" TEXT NOT NULL,
        "apologies" TEXT NOT NULL,
        "evidence" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "minute" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "minutes" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "number" TEXT,
        "title" TEXT NOT NULL,
        "itemNumber" TEXT,
        "text" TEXT NOT NULL,
        "subHeading" TEXT,
        "resolvedStem" TEXT,
        "resolved" TEXT NOT NULL,
        "requestedStem" TEXT,
        "requested" TEXT NOT NULL,
        "agreed" TEXT NOT NULL,
        "noted" TEXT NOT NULL,
        "votes" TEXT NOT NULL,
        "pdfPage" INTEGER,
        "evidence" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "briefingNote" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "item" TEXT NOT NULL,
        "pack" TEXT NOT NULL,
        "to" TEXT,
        "date" TEXT,
        "subject" TEXT,
        "recommendationStem" TEXT,
        "recommendations" TEXT NOT NULL,
        "authors" TEXT NOT NULL,
        "pdfPage" INTEGER,
        "evidence" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "workProgramme" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "item" TEXT NOT NULL,
        "pack" TEXT NOT NULL,
        "title" TEXT,
        "lastUpdated" TEXT,
        "slots" TEXT NOT NULL,
        "evidence" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "workProgrammeItem" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "programme" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "slot" TEXT NOT NULL,
        "date" TEXT,
        "title" TEXT NOT NULL,
        "detail" TEXT NOT NULL,
        "cabinetMembers" TEXT NOT NULL,
        "leadOfficers" TEXT NOT NULL,
        "pdfPage" INTEGER
      ) STRICT;

      CREATE INDEX "meetingByCommittee" ON "meeting" ("committee", "date");
      CREATE INDEX "packByMeeting" ON "pack" ("meeting");
      CREATE INDEX "agendaItemByMeeting" ON "agendaItem" ("meeting", "position");
      CREATE INDEX "paperByItem" ON "paper" ("item", "position");
      CREATE INDEX "paperVersionByPaper" ON "paperVersion" ("paper", "number");
      CREATE INDEX "paperVersionByPack" ON "paperVersion" ("pack");
      CREATE INDEX "personByName" ON "person" ("name");
      CREATE INDEX "membershipByMeeting" ON "membership" ("meeting", "position");
      CREATE INDEX "membershipByPerson" ON "membership" ("person");
      CREATE INDEX "minutesByMeeting" ON "minutes" ("foundAt");
      CREATE INDEX "minutesByPack" ON "minutes" ("pack");
      CREATE INDEX "minuteByMinutes" ON "minute" ("minutes", "position");
      CREATE INDEX "briefingNoteByItem" ON "briefingNote" ("item");
      CREATE INDEX "briefingNoteByPack" ON "briefingNote" ("pack");
      CREATE INDEX "workProgrammeByItem" ON "workProgramme" ("item");
      CREATE INDEX "workProgrammeByPack" ON "workProgramme" ("pack");
      CREATE INDEX "workProgrammeItemByProgramme" ON "workProgrammeItem" ("programme", "position");
    `);
  },
};
