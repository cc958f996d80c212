/** Tables of asks: of public ones in council.db, of private ones in private-business.db. */
export const actionTables = `
      CREATE TABLE "action" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "committee" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "state" TEXT NOT NULL,
        "title" TEXT NOT NULL,
        "text" TEXT NOT NULL,
        "origin" TEXT NOT NULL,
        "source" TEXT NOT NULL,
        "minute" TEXT,
        "position" INTEGER NOT NULL,
        "saidOn" TEXT,
        "owner" TEXT NOT NULL,
        "portfolio" TEXT NOT NULL,
        "dueWords" TEXT NOT NULL,
        "dueKind" TEXT NOT NULL,
        "dueOn" TEXT,
        "reviewAt" TEXT,
        "sentOn" TEXT,
        "respondedOn" TEXT,
        "response" TEXT NOT NULL,
        "checked" INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX "actionByCommitteeSaidOn" ON "action" ("committee", "saidOn");
      CREATE INDEX "actionByMinute" ON "action" ("minute");
      CREATE INDEX "actionBySource" ON "action" ("source");
      CREATE INDEX "actionByState" ON "action" ("state");
      CREATE TABLE "actionUpdate" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "action" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "on" TEXT,
        "author" TEXT NOT NULL,
        "text" TEXT NOT NULL,
        "state" TEXT,
        "paper" TEXT,
        "minute" TEXT
      ) STRICT;
      CREATE INDEX "actionUpdateByActionPosition" ON "actionUpdate" ("action", "position");
      CREATE INDEX "actionUpdateByMinute" ON "actionUpdate" ("minute");
      CREATE TABLE "lineage" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "from" TEXT NOT NULL,
        "to" TEXT NOT NULL,
        "toNoun" TEXT NOT NULL,
        "type" TEXT NOT NULL,
        "standing" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "lineageByFrom" ON "lineage" ("from");
      CREATE INDEX "lineageByTo" ON "lineage" ("to");
      CREATE TABLE "matterArising" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "record" TEXT NOT NULL,
        "minute" TEXT NOT NULL,
        "action" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "answer" TEXT NOT NULL,
        "outcome" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "matterArisingByRecord" ON "matterArising" ("record");
      CREATE INDEX "matterArisingByMinute" ON "matterArising" ("minute");
      CREATE INDEX "matterArisingByAction" ON "matterArising" ("action");
    `;
