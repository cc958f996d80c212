import type { Database } from '../../electron/database/driver.ts';
import type { Op } from '../../shared/sync/op.ts';

/** An op as the file holds it, with what is derived of it. */
export interface OpHeld
  extends Pick<Op, 'run' | 'seq' | 'lamport' | 'kind' | 'noun' | 'row' | 'field'> {
  id: string;
  /** Canonical JSON. */
  value: string;
  prev: readonly string[];
  covers: readonly string[];
  isVoid: boolean;
}

/** All ops of a ledger's file, in no order; read behind the ledger's back. */
export function opsOf(database: Database): OpHeld[] {
  interface Columns extends Omit<OpHeld, 'prev' | 'covers' | 'isVoid'> {
    prev: string;
    covers: string | null;
    isVoid: number;
  }
  return database
    .prepare<[], Columns>(
      `SELECT o."run" || ':' || o."seq" AS "id", o."run", o."seq", o."lamport", o."kind", o."noun", o."row", o."field",
        o."value", o."prev", o."covers",
        EXISTS (SELECT 1 FROM "voidOp" AS v WHERE v."run" = o."run" AND v."seq" = o."seq") AS "isVoid"
        FROM "op" AS o`,
    )
    .all()
    .map(({ prev, covers, isVoid, ...op }) => ({
      ...op,
      prev: JSON.parse(prev),
      covers: covers === null ? [] : JSON.parse(covers),
      isVoid: isVoid === 1,
    }));
}

/** The ids of the current ops of every register, as the file holds them: `noun|row|field`. */
export function registersOf(database: Database): Map<string, string[]> {
  const registers = new Map<string, string[]>();
  const rows = database
    .prepare<[], { at: string; id: string }>(
      `SELECT "noun" || '|' || "row" || '|' || "field" AS "at", "run" || ':' || "seq" AS "id"
        FROM "register" ORDER BY 1, 2`,
    )
    .all();
  for (const { at, id } of rows) registers.set(at, [...(registers.get(at) ?? []), id]);
  return registers;
}

/** The rows of a noun's table as text, by their ids. */
export function rowsOf(database: Database, noun: string): Map<string, string> {
  const rows = database
    .prepare<[], Record<string, unknown> & { id: string }>(`SELECT * FROM "${noun}" ORDER BY "id"`)
    .all();
  return new Map(rows.map((row) => [row.id, JSON.stringify(row)]));
}
