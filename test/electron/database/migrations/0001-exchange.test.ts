import { expect, it } from 'vitest';
import { aDatabase } from '../../../builders/a-ledger.ts';

it('keeps a segment once, and knows a part of which ledger it cannot be', () => {
  const database = aDatabase('exchange.db');
  const segment = database.prepare(
    `INSERT INTO "segment" ("hash", "device", "run", "first", "last", "member", "bytes", "own", "via", "receivedAt")
      VALUES (?, 'd', 'r', 1, 2, 'm', x'00', 1, '', '2026-03-02T18:30:00.000Z')`,
  );
  segment.run('a');
  expect(() => segment.run('a')).toThrow('UNIQUE');
  expect(() =>
    database.prepare(`INSERT INTO "section" VALUES ('a', 0, 'e', 'personal')`).run(),
  ).toThrow('CHECK');
});
