import type { Migration } from './migration.ts';

/** Marks, drawings, questions and the plan of backups: rows as the nouns of shared/domain declare them. */
export const personalNotes: Migration = {
  name: 'personal notes',
  up: (database) => {
    database.exec(`
      CREATE TABLE "annotation" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "madeOn" TEXT NOT NULL,
        "paper" TEXT,
        "kind" TEXT NOT NULL,
        "colour" TEXT NOT NULL,
        "opacity" INTEGER NOT NULL,
        "width" INTEGER NOT NULL,
        "text" TEXT NOT NULL,
        "style" TEXT NOT NULL,
        "author" TEXT NOT NULL,
        "replyTo" TEXT,
        "origin" TEXT NOT NULL,
        "madeAt" TEXT NOT NULL,
        "changedAt" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "annotationByReplyTo" ON "annotation" ("replyTo");
      CREATE TABLE "annotationTarget" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "mark" TEXT NOT NULL,
        "hash" TEXT NOT NULL,
        "quote" TEXT NOT NULL,
        "place" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "annotationTargetByHash" ON "annotationTarget" ("hash");
      CREATE INDEX "annotationTargetByMark" ON "annotationTarget" ("mark");
      CREATE TABLE "annotationTag" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "annotation" TEXT NOT NULL,
        "tag" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "annotationTagByAnnotation" ON "annotationTag" ("annotation");
      CREATE TABLE "inkStroke" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "annotation" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "tool" TEXT NOT NULL,
        "points" TEXT NOT NULL,
        "baseWidth" INTEGER NOT NULL,
        "device" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "inkStrokeByAnnotation" ON "inkStroke" ("annotation");
      CREATE TABLE "colourMeaning" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "meaning" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "meetingLook" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "packs" TEXT NOT NULL,
        "at" TEXT NOT NULL
      ) STRICT;
      CREATE TABLE "readingLook" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "paper" TEXT NOT NULL,
        "twoPages" INTEGER NOT NULL,
        "voiceSpeed" INTEGER NOT NULL,
        "letterKeys" INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE "question" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "meeting" TEXT NOT NULL,
        "item" TEXT,
        "annotation" TEXT,
        "text" TEXT NOT NULL,
        "lineOfEnquiry" TEXT NOT NULL,
        "toWhomKind" TEXT NOT NULL,
        "toWhom" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "state" TEXT NOT NULL,
        "answer" TEXT NOT NULL,
        "sharedAs" TEXT,
        "madeAt" TEXT NOT NULL,
        "changedAt" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "questionByMeeting" ON "question" ("meeting");
      CREATE TABLE "backupPlan" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "folder" TEXT,
        "everyDays" INTEGER NOT NULL,
        "lastAt" TEXT NOT NULL,
        "mark" TEXT NOT NULL
      ) STRICT;
    `);
  },
};
