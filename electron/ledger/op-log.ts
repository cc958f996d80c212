import { deletedField, type Op } from '../../shared/sync/op.ts';
import type { Database } from '../database/driver.ts';
import { canonicalJson } from './canonical-json.ts';

interface OpColumns extends Omit<Op, 'value' | 'prev' | 'covers'> {
  value: string;
  prev: string;
  covers: string | null;
}

/** The ops of a change. A change that others joined has ops of other changes between its own. */
interface Span {
  run: string;
  first: number;
  last: number;
}

function opOf(columns: OpColumns): Op {
  return {
    ...columns,
    value: JSON.parse(columns.value),
    prev: JSON.parse(columns.prev),
    covers: columns.covers === null ? [] : JSON.parse(columns.covers),
  };
}

const opColumns = `o."run", o."seq", o."lamport", o."change", o."kind", o."noun", o."row", o."field",
  o."value", o."prev", o."covers"`;
const currentId = `SELECT "run" || ':' || "seq" FROM "register" WHERE "noun" = ? AND "row" = ?`;

const sql = {
  insertOp: `INSERT OR IGNORE INTO "op" ("run", "seq", "lamport", "change", "kind", "noun", "row",
    "field", "value", "prev", "covers") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  insertRegister:
    'INSERT INTO "register" ("noun", "row", "field", "run", "seq") VALUES (?, ?, ?, ?, ?)',
  deleteRegister: 'DELETE FROM "register" WHERE "noun" = ? AND "row" = ? AND "field" = ?',
  currentIds: `${currentId} AND "field" = ?`,
  coveredBy: `${currentId} AND "field" <> '${deletedField}'`,
  holdsRow: `SELECT 1 FROM "register" WHERE "noun" = ? AND "row" = ? LIMIT 1`,
  currentOfRow: `SELECT ${opColumns} FROM "register" AS r
    JOIN "op" AS o ON o."run" = r."run" AND o."seq" = r."seq" WHERE r."noun" = ? AND r."row" = ?`,
  ofField: `SELECT ${opColumns} FROM "op" AS o
    WHERE o."noun" = ? AND o."row" = ? AND o."field" = ?`,
  ofChange: `SELECT ${opColumns} FROM "op" AS o
    WHERE o."run" = @run AND o."seq" BETWEEN @first AND @last AND o."change" = @first
    ORDER BY o."seq"`,
  byId: `SELECT ${opColumns} FROM "op" AS o WHERE o."run" = ? AND o."seq" = ?`,
};

/** The tables `op` and `register`. Prepared once: a change of an import writes thousands of ops. */
export class OpLog {
  readonly #insertOp;
  readonly #insertRegister;
  readonly #deleteRegister;
  readonly #currentIds;
  readonly #coveredBy;
  readonly #holdsRow;
  readonly #currentOfRow;
  readonly #ofField;
  readonly #ofChange;
  readonly #byId;

  constructor(database: Database) {
    this.#insertOp = database.prepare(sql.insertOp);
    this.#insertRegister = database.prepare(sql.insertRegister);
    this.#deleteRegister = database.prepare(sql.deleteRegister);
    this.#currentIds = database.prepare<[string, string, string], string>(sql.currentIds).pluck();
    this.#coveredBy = database.prepare<[string, string], string>(sql.coveredBy).pluck();
    this.#holdsRow = database.prepare<[string, string], number>(sql.holdsRow).pluck();
    this.#currentOfRow = database.prepare<[string, string], OpColumns>(sql.currentOfRow);
    this.#ofField = database.prepare<[string, string, string], OpColumns>(sql.ofField);
    this.#ofChange = database.prepare<[Span], OpColumns>(sql.ofChange);
    this.#byId = database.prepare<[string, number], OpColumns>(sql.byId);
  }

  /** Adds an op as it is. False where it is here already. Registers are the caller's. */
  insert(op: Op): boolean {
    return (
      this.#insertOp.run(
        op.run,
        op.seq,
        op.lamport,
        op.change,
        op.kind,
        op.noun,
        op.row,
        op.field,
        canonicalJson(op.value),
        JSON.stringify(op.prev),
        op.kind === 'delete' ? JSON.stringify(op.covers) : null,
      ).changes === 1
    );
  }

  /** Makes these the current ops of a field. */
  setCurrent(at: Pick<Op, 'noun' | 'row' | 'field'>, current: readonly Op[], fresh = false): void {
    if (!fresh) this.#deleteRegister.run(at.noun, at.row, at.field);
    for (const op of current) {
      this.#insertRegister.run(at.noun, at.row, at.field, op.run, op.seq);
    }
  }

  /** Ids of a field's current ops. */
  currentIds(noun: string, row: string, field: string): string[] {
    return this.#currentIds.all(noun, row, field);
  }

  /** The current ops of all fields of a row. */
  currentOfRow(noun: string, row: string): Op[] {
    // Most rows of an import are new, and a query of many columns that finds nothing costs five times this one.
    if (this.#holdsRow.get(noun, row) === undefined) return [];
    return this.#currentOfRow.all(noun, row).map(opOf);
  }

  /** What a delete of this row covers: ids of the current ops of all its fields. */
  coveredBy(noun: string, row: string): string[] {
    return this.#coveredBy.all(noun, row);
  }

  /** Every op that a field ever had, in no order. */
  ofField(noun: string, row: string, field: string): Op[] {
    return this.#ofField.all(noun, row, field).map(opOf);
  }

  /** The ops of one change in the order they were written. */
  ofChange({ run, first, last }: Span): Op[] {
    return this.#ofChange.all({ run, first, last }).map(opOf);
  }

  byId(id: string): Op | null {
    const colon = id.lastIndexOf(':');
    const columns = this.#byId.get(id.slice(0, colon), Number(id.slice(colon + 1)));
    return columns === undefined ? null : opOf(columns);
  }
}
