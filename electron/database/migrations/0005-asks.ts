import { actionTables } from './action-tables.ts';
import type { Migration } from './migration.ts';
import { speakerTable } from './speaker-table.ts';

/** The ledger of asks, a committee's own plan of work, who wants to speak, and meetings that move or are cancelled. */
export const asks: Migration = {
  name: 'asks',
  up: (database) => {
    database.exec(actionTables);
    database.exec(speakerTable);
    database.exec(`
      CREATE TABLE "timePlan" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "meeting" TEXT NOT NULL,
        "item" TEXT NOT NULL,
        "minutes" INTEGER
      ) STRICT;
      CREATE INDEX "timePlanByMeeting" ON "timePlan" ("meeting");
      CREATE TABLE "programmeSlot" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "committee" TEXT NOT NULL,
        "yearKey" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "label" TEXT NOT NULL,
        "date" TEXT,
        "time" TEXT,
        "cancelled" INTEGER NOT NULL,
        "movedFrom" TEXT,
        "meeting" TEXT,
        "position" INTEGER NOT NULL,
        "asPrinted" TEXT NOT NULL,
        "printed" TEXT,
        "changedOn" TEXT
      ) STRICT;
      CREATE INDEX "programmeSlotByCommittee" ON "programmeSlot" ("committee");
      CREATE INDEX "programmeSlotByMeeting" ON "programmeSlot" ("meeting");
      CREATE TABLE "plannedItem" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "committee" TEXT NOT NULL,
        "slot" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "title" TEXT NOT NULL,
        "detail" TEXT NOT NULL,
        "cabinetMembers" TEXT NOT NULL,
        "leadOfficers" TEXT NOT NULL,
        "origin" TEXT NOT NULL,
        "action" TEXT,
        "printed" TEXT,
        "reason" TEXT NOT NULL,
        "standing" TEXT NOT NULL,
        "droppedBecause" TEXT NOT NULL,
        "changedOn" TEXT
      ) STRICT;
      CREATE INDEX "plannedItemByCommittee" ON "plannedItem" ("committee");
      CREATE INDEX "plannedItemBySlot" ON "plannedItem" ("slot");
      CREATE INDEX "plannedItemByAction" ON "plannedItem" ("action");
      ALTER TABLE "meeting" ADD COLUMN "status" TEXT NOT NULL DEFAULT 'planned';
      ALTER TABLE "meeting" ADD COLUMN "movedFrom" TEXT;
    `);
  },
};
