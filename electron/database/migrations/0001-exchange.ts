import type { Migration } from './migration.ts';

/**
 * What travels between devices, byte for byte as it was signed, and what is known of the places it travels through.
 * Rows of people stand in the ledgers; of this file everything but keys can be read again from a shared folder.
 */
export const exchange: Migration = {
  name: 'exchange',
  up: (database) => {
    database.exec(`
      CREATE TABLE "meta" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID;

      -- Signed ops of one run. Kept before they are published, and for ever: any device can fill a folder anew.
      CREATE TABLE "segment" (
        "number" INTEGER PRIMARY KEY,         -- order in which this device came to hold it
        "hash" TEXT NOT NULL UNIQUE,          -- SHA-256, hexadecimal, of all before the hash in the frame
        "device" TEXT NOT NULL,
        "run" TEXT NOT NULL,
        "first" INTEGER NOT NULL,
        "last" INTEGER NOT NULL,
        "prev" TEXT,
        "member" TEXT NOT NULL,               -- hash of the membership record that it cites
        "own" INTEGER NOT NULL,               -- 1 where this device cut it
        "via" TEXT NOT NULL,                  -- the mailbox it came through; '' for own ones
        "receivedAt" TEXT NOT NULL,
        "bytes" BLOB NOT NULL                 -- last: what stands behind it could only be read through it
      ) STRICT;
      CREATE INDEX "segmentByRun" ON "segment" ("run", "first");
      CREATE INDEX "segmentByDevice" ON "segment" ("device", "number");

      -- The sealed parts of segments. "ledger" is known once the part could be opened.
      CREATE TABLE "section" (
        "segment" TEXT NOT NULL,              -- hash
        "index" INTEGER NOT NULL,
        "epoch" TEXT NOT NULL,
        "ledger" TEXT CHECK ("ledger" IN ('council', 'private')),
        PRIMARY KEY ("segment", "index")
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX "sectionUnread" ON "section" ("epoch") WHERE "ledger" IS NULL;

      -- Membership records, join requests and key grants, as they were signed.
      CREATE TABLE "keyRecord" (
        "hash" TEXT PRIMARY KEY NOT NULL,
        "bytes" BLOB NOT NULL,
        "receivedAt" TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- Places through which this device exchanges.
      CREATE TABLE "mailbox" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "kind" TEXT NOT NULL CHECK ("kind" IN ('folder', 'stick', 'webdav')),
        "place" TEXT NOT NULL,                -- a path or an address
        "name" TEXT NOT NULL,                 -- what people call it
        "pace" TEXT NOT NULL CHECK ("pace" IN ('share', 'cloud', 'byHand')),
        "addedAt" TEXT NOT NULL,
        "lastExchangeAt" TEXT                 -- null before the first whole exchange
      ) STRICT, WITHOUT ROWID;

      -- Files seen in a mailbox by their names, so that a known one costs nothing.
      CREATE TABLE "mailboxFile" (
        "mailbox" TEXT NOT NULL,
        "area" TEXT NOT NULL,
        "name" TEXT NOT NULL,
        "size" INTEGER NOT NULL,
        "mtime" INTEGER NOT NULL,             -- ms; a hint that it changed, never an order
        "result" TEXT NOT NULL,               -- 'good', 'litter', or why it is not valid yet
        "hash" TEXT,                          -- of the frame in it, where it is good
        "tries" INTEGER NOT NULL,
        "nextTry" INTEGER,                    -- ms of this device's own running time; null: not again
        "since" TEXT NOT NULL,                -- when it was first met
        PRIMARY KEY ("mailbox", "area", "name")
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX "mailboxFileByHash" ON "mailboxFile" ("mailbox", "hash") WHERE "hash" IS NOT NULL;

      -- Segments that a good pack of a mailbox holds.
      CREATE TABLE "packed" (
        "mailbox" TEXT NOT NULL,
        "name" TEXT NOT NULL,
        "segment" TEXT NOT NULL,
        PRIMARY KEY ("mailbox", "segment", "name")
      ) STRICT, WITHOUT ROWID;

      -- When this device puts back what a place has lost and another device wrote, unless somebody did by then.
      CREATE TABLE "missing" (
        "mailbox" TEXT NOT NULL,
        "hash" TEXT NOT NULL,
        "due" INTEGER NOT NULL,               -- ms of all running time of this profile
        PRIMARY KEY ("mailbox", "hash")
      ) STRICT, WITHOUT ROWID;

      -- Packs of my own segments, by the days that this device had seen when it wrote them.
      CREATE TABLE "ownPack" (
        "mailbox" TEXT NOT NULL,
        "name" TEXT NOT NULL,
        "month" TEXT NOT NULL,                -- yyyymm, or yyyy for a year
        "day" INTEGER NOT NULL,
        PRIMARY KEY ("mailbox", "name")
      ) STRICT, WITHOUT ROWID;

      -- Files that this device sends sealed: decided before a part is written, so that every try writes the same.
      CREATE TABLE "ownSeal" (
        "id" TEXT PRIMARY KEY NOT NULL,       -- of the row fileSeal
        "file" TEXT NOT NULL,                 -- SHA-256 of the plain bytes
        "ledger" TEXT NOT NULL CHECK ("ledger" IN ('council', 'private')),
        "bytes" INTEGER NOT NULL,
        "key" TEXT NOT NULL,                  -- base64
        "parts" TEXT NOT NULL,                -- hashes of the sealed parts made so far, JSON
        "made" INTEGER NOT NULL               -- 1 once the ledger has the row
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX "ownSealByFile" ON "ownSeal" ("file");
    `);
  },
};
