import { deletedField, type Op, opId } from '../../shared/sync/op.ts';
import type { Database } from '../database/driver.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Verdict } from './ingesting-ledger.ts';

/** An op as far as it tells which ops of its field are current. */
export type Head = Pick<Op, 'run' | 'seq' | 'prev'>;

type HeadColumns = Omit<Head, 'prev'> & { prev: string };

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
const counts = `NOT EXISTS (SELECT 1 FROM "voidOp" AS v WHERE v."run" = o."run" AND v."seq" = o."seq")`;
const allIds = `SELECT o."run" || ':' || o."seq" FROM "op" AS o WHERE o."noun" = ? AND o."row" = ? AND ${counts}`;
const newestFirst = 'ORDER BY o."lamport" DESC, o."run" DESC, o."seq" DESC LIMIT 5000';
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
  currentOfField: `SELECT ${opColumns} FROM "register" AS r
    JOIN "op" AS o ON o."run" = r."run" AND o."seq" = r."seq"
    WHERE r."noun" = ? AND r."row" = ? AND r."field" = ?`,
  headsOfField: `SELECT o."run", o."seq", o."prev" FROM "op" AS o
    WHERE o."noun" = ? AND o."row" = ? AND o."field" = ? AND ${counts}`,
  idsOfField: `${allIds} AND o."field" = ? ${newestFirst}`,
  idsOfRow: `${allIds} AND o."field" <> '${deletedField}' ${newestFirst}`,
  ofRow: `SELECT ${opColumns} FROM "op" AS o WHERE o."noun" = ? AND o."row" = ?`,
  ofRun: `SELECT ${opColumns} FROM "op" AS o
    WHERE o."run" = ? AND o."seq" > ? ORDER BY o."seq" LIMIT ?`,
  ofChange: `SELECT ${opColumns} FROM "op" AS o
    WHERE o."run" = @run AND o."seq" BETWEEN @first AND @last AND o."change" = @first AND ${counts}
    ORDER BY o."seq"`,
  byId: `SELECT ${opColumns}, ${counts} AS "counts" FROM "op" AS o WHERE o."run" = ? AND o."seq" = ?`,
  seqsBetween: 'SELECT "seq" FROM "op" WHERE "run" = ? AND "seq" BETWEEN ? AND ?',
  holdsOther: `SELECT 1 FROM "op" WHERE "run" = ? AND "seq" = ? AND NOT ("lamport" = ? AND "kind" = ?
    AND "noun" = ? AND "row" = ? AND "field" = ? AND "value" = ? AND "prev" = ? AND "covers" IS ?)`,
  void: 'INSERT OR IGNORE INTO "voidOp" ("run", "seq") VALUES (?, ?)',
  replaceCurrent: `UPDATE "register" SET "run" = ?, "seq" = ?
    WHERE "noun" = ? AND "row" = ? AND "field" = ? AND "run" = ? AND "seq" = ?`,
  count: 'DELETE FROM "voidOp" WHERE "run" = ? AND "seq" = ?',
  hasVoid: 'SELECT EXISTS (SELECT 1 FROM "voidOp")',
  isVoid: 'SELECT 1 FROM "voidOp" WHERE "run" = ? AND "seq" = ?',
  knowsRow: 'SELECT 1 FROM "op" WHERE "noun" = ? AND "row" = ? LIMIT 1',
};

const coversOf = ({ kind, covers }: Op): string | null =>
  kind === 'delete' ? JSON.stringify(covers) : null;

/** The tables `op`, `voidOp` and `register`. Prepared once: a change of an import writes thousands of ops. */
export class OpLog {
  readonly #insertOp;
  readonly #insertRegister;
  readonly #deleteRegister;
  readonly #currentIds;
  readonly #coveredBy;
  readonly #holdsRow;
  readonly #currentOfRow;
  readonly #currentOfField;
  readonly #headsOfField;
  readonly #idsOfField;
  readonly #idsOfRow;
  readonly #ofRow;
  readonly #ofRun;
  readonly #ofChange;
  readonly #byId;
  readonly #seqsBetween;
  readonly #holdsOther;
  readonly #replaceCurrent;
  readonly #void;
  readonly #count;
  readonly #hasVoid;
  readonly #isVoid;
  readonly #knowsRow;

  constructor(database: Database) {
    this.#insertOp = database.prepare(sql.insertOp);
    this.#insertRegister = database.prepare(sql.insertRegister);
    this.#deleteRegister = database.prepare(sql.deleteRegister);
    this.#currentIds = database.prepare<[string, string, string], string>(sql.currentIds).pluck();
    this.#coveredBy = database.prepare<[string, string], string>(sql.coveredBy).pluck();
    this.#holdsRow = database.prepare<[string, string], number>(sql.holdsRow).pluck();
    this.#currentOfRow = database.prepare<[string, string], OpColumns>(sql.currentOfRow);
    type Field = [noun: string, row: string, field: string];
    this.#currentOfField = database.prepare<Field, OpColumns>(sql.currentOfField);
    this.#headsOfField = database.prepare<Field, HeadColumns>(sql.headsOfField);
    this.#idsOfField = database.prepare<Field, string>(sql.idsOfField).pluck();
    this.#idsOfRow = database.prepare<[string, string], string>(sql.idsOfRow).pluck();
    this.#ofRow = database.prepare<[string, string], OpColumns>(sql.ofRow);
    this.#ofRun = database.prepare<[string, number, number], OpColumns>(sql.ofRun);
    this.#ofChange = database.prepare<[Span], OpColumns>(sql.ofChange);
    this.#byId = database.prepare<[string, number], OpColumns & { counts: number }>(sql.byId);
    this.#seqsBetween = database.prepare<[string, number, number], number>(sql.seqsBetween).pluck();
    this.#holdsOther = database.prepare(sql.holdsOther);
    this.#replaceCurrent = database.prepare(sql.replaceCurrent);
    this.#void = database.prepare(sql.void);
    this.#count = database.prepare(sql.count);
    this.#hasVoid = database.prepare<[], number>(sql.hasVoid).pluck();
    this.#isVoid = database.prepare<[string, number], number>(sql.isVoid).pluck();
    this.#knowsRow = database.prepare<[string, string], number>(sql.knowsRow).pluck();
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
        coversOf(op),
      ).changes === 1
    );
  }

  /** Makes these the current ops of a field. */
  setCurrent(
    at: Pick<Op, 'noun' | 'row' | 'field'>,
    current: readonly Pick<Op, 'run' | 'seq'>[],
    fresh = false,
  ): void {
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

  /** The current ops of one field. */
  currentOfField(noun: string, row: string, field: string): Op[] {
    return this.#currentOfField.all(noun, row, field).map(opOf);
  }

  /** Every op that counts of those a field ever had, in no order. */
  headsOfField(noun: string, row: string, field: string): Head[] {
    const heads = this.#headsOfField.all(noun, row, field);
    return heads.map(({ run, seq, prev }) => ({ run, seq, prev: JSON.parse(prev) }));
  }

  /** Ids of every op that counts of those a field ever had, the newest 5,000: more than one op may name elsewhere. */
  idsOfField(noun: string, row: string, field: string): string[] {
    return this.#idsOfField.all(noun, row, field);
  }

  /** The same of all fields of a row but `deleted`. */
  idsOfRow(noun: string, row: string): string[] {
    return this.#idsOfRow.all(noun, row);
  }

  /** Every op that a row ever had, in no order, also those that do not count. */
  ofRow(noun: string, row: string): Op[] {
    return this.#ofRow.all(noun, row).map(opOf);
  }

  /** Ops of a run beyond `after` in order, also those that do not count. */
  ofRun(run: string, after: number, limit: number): Op[] {
    return this.#ofRun.all(run, after, limit).map(opOf);
  }

  /** The ops of one change that count, in the order they were written. */
  ofChange({ run, first, last }: Span): Op[] {
    return this.#ofChange.all({ run, first, last }).map(opOf);
  }

  /** Those of these ops that count; in place of one that does not, what it had replaced. */
  counting(ids: readonly string[]): Op[] {
    const found = new Map<string, Op>();
    const met = new Set(ids);
    for (const id of met) {
      const columns = this.#columns(id);
      if (columns === undefined) continue;
      const { counts: isValid, ...op } = columns;
      if (isValid === 1) found.set(id, opOf(op));
      else for (const replaced of opOf(op).prev) met.add(replaced);
    }
    return [...found.values()];
  }

  byId(id: string): Op | null {
    const columns = this.#columns(id);
    if (columns === undefined) return null;
    const { counts: _, ...op } = columns;
    return opOf(op);
  }

  /** Numbers of the ops of a run that are here, of those from `first` to `last`. */
  seqsBetween(run: string, first: number, last: number): number[] {
    return this.#seqsBetween.all(run, first, last);
  }

  /** Whether the log holds another op under this one's id. */
  holdsOther(op: Op): boolean {
    const { run, seq, lamport, kind, noun, row, field } = op;
    const texts = [canonicalJson(op.value), JSON.stringify(op.prev), coversOf(op)];
    return this.#holdsOther.get(run, seq, lamport, kind, noun, row, field, ...texts) !== undefined;
  }

  /** Puts an op into the place of another that says the same: what rows show stays as it is. */
  putInPlaceOf(old: Pick<Op, 'run' | 'seq'>, op: Op): void {
    const { run, seq, noun, row, field } = op;
    if (!this.insert(op)) throw new Error(`the log holds ${opId(op)} already`);
    this.judge({ run: old.run, seq: old.seq, counts: false });
    this.#replaceCurrent.run(run, seq, noun, row, field, old.run, old.seq);
  }

  /** Takes down whether an op counts; false where that was known. */
  judge({ run, seq, counts: isValid }: Verdict): boolean {
    return (isValid ? this.#count : this.#void).run(run, seq).changes === 1;
  }

  /** Whether any op at all does not count. */
  hasVoid(): boolean {
    return this.#hasVoid.get() === 1;
  }

  doesCount({ run, seq }: Pick<Op, 'run' | 'seq'>): boolean {
    return this.#isVoid.get(run, seq) === undefined;
  }

  /** Whether the log holds any op of a row, also one that does not count. */
  knowsRow(noun: string, row: string): boolean {
    return this.#knowsRow.get(noun, row) !== undefined;
  }

  #columns(id: string): (OpColumns & { counts: number }) | undefined {
    const colon = id.lastIndexOf(':');
    return this.#byId.get(id.slice(0, colon), Number(id.slice(colon + 1)));
  }
}
