import { byPrecedence } from '../../shared/sync/register.ts';
import type { Database } from '../database/driver.ts';
import type { PastValue } from './ledger.ts';

interface Entry {
  run: string;
  seq: number;
  lamport: number;
  value: string;
  author: string | null;
  at: string | null;
  label: string | null;
  isStep: number;
  current: number;
}

/** Prepares the question for every value that a field ever had, newest first. */
export function prepareHistory(
  database: Database,
): (noun: string, id: string, field: string) => PastValue[] {
  const query = database.prepare<[string, string, string], Entry>(
    `SELECT o."run", o."seq", o."lamport", o."value", c."author", c."at", c."label",
      c."undoes" IS NOT NULL AS "isStep",
      EXISTS (SELECT 1 FROM "register" AS r WHERE r."noun" = o."noun" AND r."row" = o."row"
        AND r."field" = o."field" AND r."run" = o."run" AND r."seq" = o."seq") AS "current"
      FROM "op" AS o LEFT JOIN "change" AS c ON c."run" = o."run" AND c."first" = o."change"
      WHERE o."noun" = ? AND o."row" = ? AND o."field" = ? AND NOT EXISTS (
        SELECT 1 FROM "voidOp" AS v WHERE v."run" = o."run" AND v."seq" = o."seq")`,
  );
  return (noun, id, field) =>
    query
      .all(noun, id, field)
      .sort(byPrecedence)
      .map(({ value, author, at, label, isStep, current }) => ({
        value: JSON.parse(value),
        author: author ?? '',
        at: at ?? '',
        label: label ?? '',
        isStep: isStep === 1,
        current: current === 1,
      }));
}
