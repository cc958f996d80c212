import type { Migration } from './migration.ts';

/** Questions whose words a member chose to share. */
export const sharedQuestions: Migration = {
  name: 'shared questions',
  up: (database) => {
    database.exec(`
      CREATE TABLE "sharedQuestion" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "meeting" TEXT NOT NULL,
        "item" TEXT,
        "member" TEXT NOT NULL,
        "text" TEXT NOT NULL,
        "lineOfEnquiry" TEXT NOT NULL,
        "toWhomKind" TEXT NOT NULL,
        "toWhom" TEXT NOT NULL,
        "quote" TEXT NOT NULL,
        "quotedFrom" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "sharedAt" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "sharedQuestionByMeeting" ON "sharedQuestion" ("meeting");
    `);
  },
};
