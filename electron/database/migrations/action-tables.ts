/**
 * Tables of asks: of public ones in council.db, of private ones in private-business.db. "lastDay" is no field of the
 * noun: it says shared/domain/action-due.ts in SQL, so that an ask can be filtered and sorted by the day on which it
 * becomes late. Two months from the 31st end with the month where it is shorter.
 */
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
        "checked" INTEGER NOT NULL,
        "lastDay" TEXT GENERATED ALWAYS AS (CASE
          WHEN length("dueOn") = 7 THEN date("dueOn" || '-01', '+1 month', '-1 day')
          WHEN "dueOn" IS NOT NULL THEN "dueOn"
          WHEN "kind" = 'recommendation'
            THEN min(date("sentOn", '+2 months'), date("sentOn", 'start of month', '+3 months', '-1 day'))
        END) VIRTUAL
      ) STRICT;
      CREATE INDEX "actionByCommitteeSaidOn" ON "action" ("committee", "saidOn");
      CREATE INDEX "actionByMinute" ON "action" ("minute");
      CREATE INDEX "actionBySource" ON "action" ("source");
      CREATE INDEX "actionByStateCommittee" ON "action" ("state", "committee", "kind", "saidOn", "respondedOn", "id");
      CREATE INDEX "actionByLastDay" ON "action" (coalesce("lastDay", '9999'), coalesce("saidOn", ''), "id");
      CREATE INDEX "actionBySaidOn" ON "action" (coalesce("saidOn", ''));
      CREATE INDEX "actionByRespondedOn" ON "action" ("respondedOn") WHERE "respondedOn" IS NOT NULL;
      CREATE INDEX "actionByOwner" ON "action" ("owner", "state", "committee");
      CREATE INDEX "actionUnchecked" ON "action" ("committee") WHERE "checked" = 0;
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
      CREATE INDEX "actionUpdateByActionOn" ON "actionUpdate" ("action", "on", "state");
      CREATE INDEX "actionUpdateByOn" ON "actionUpdate" ("on");
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
        "outcome" TEXT NOT NULL,
        "before" TEXT NOT NULL
      ) STRICT;
      CREATE INDEX "matterArisingByRecord" ON "matterArising" ("record");
      CREATE INDEX "matterArisingByMinute" ON "matterArising" ("minute");
      CREATE INDEX "searchableAsks" ON "searchable" ("number", "noun", "row")
        WHERE "noun" IN ('action', 'actionUpdate');
      CREATE INDEX "matterArisingByAction" ON "matterArising" ("action");
    `;
