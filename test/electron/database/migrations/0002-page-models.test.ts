import { expect, it } from 'vitest';
import { aDatabase } from '../../../builders/a-ledger.ts';

it('sums the lengths of pages from an index, without reading the models', () => {
  const database = aDatabase('papers.db');
  const sql = `EXPLAIN QUERY PLAN SELECT sum("length") FROM "pageModel"
    WHERE "version" = 1 AND "number" BETWEEN 1 AND 9`;
  expect(JSON.stringify(database.prepare(sql).all())).toContain('COVERING INDEX pageModelLength');
});
