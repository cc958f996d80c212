import { CallError } from '../../shared/contract/call-error.ts';
import { deletedField, type Op, opId } from '../../shared/sync/op.ts';
import type { Act } from '../../shared/sync/rights.ts';
import type { Contested } from './contested.ts';
import type { MayWrite } from './ingesting-ledger.ts';
import type { OpLog } from './op-log.ts';
import type { Projection } from './projection.ts';
import type { Columns, RowTable } from './row-table.ts';

/** Where this launch stands in the log. */
export interface Position {
  run: string;
  seq: number;
  lamport: number;
}

interface Tools {
  log: OpLog;
  projection: Projection;
  contested: Contested;
  /** Null where all may be written. */
  mayWrite: MayWrite | null;
  sweeps: boolean;
  leavesOut: boolean;
}

/** Writes the ops of one change and keeps registers and rows in step with them. */
export class Writer {
  /** Rows touched so far, by noun. */
  readonly touched = new Map<string, Set<string>>();
  readonly #log: OpLog;
  readonly #projection: Projection;
  readonly #contested: Contested;
  readonly #mayWrite: MayWrite | null;
  readonly #sweeps: boolean;
  readonly #leavesOut: boolean;
  readonly #position: Position;
  readonly #change: number;

  /**
   * @param position is moved on with each op; the caller puts it back if the transaction fails
   * @param change the first seq of the change that the ops belong to
   */
  constructor(tools: Tools, position: Position, change: number) {
    this.#log = tools.log;
    this.#projection = tools.projection;
    this.#contested = tools.contested;
    this.#mayWrite = tools.mayWrite;
    this.#sweeps = tools.sweeps;
    this.#leavesOut = tools.leavesOut;
    this.#position = position;
    this.#change = change;
  }

  set(noun: string, id: string, fields: Record<string, unknown>): void {
    const table = this.#projection.table(noun);
    const values = table.checked(fields);
    const before = table.columns(id);
    if (before === undefined) {
      this.#make(table, id, values);
      return;
    }
    const after: Columns = { ...before };
    let changed = false;
    for (const [field, value, column] of values) {
      const current = this.#replaced(noun, id, field);
      // Setting the value that is shown already settles two values that did not know of each other.
      if (before[field] === column && current.length < 2) continue;
      if (this.#isLeftOut({ noun, field, kind: 'set', value, prev: current })) continue;
      this.write({ noun, row: id, field, value }, current);
      after[field] = column;
      changed = true;
    }
    if (changed) this.#projection.put(noun, id, after);
  }

  delete(noun: string, id: string): void {
    if (this.#projection.table(noun).columns(id) === undefined) return;
    if (this.#isLeftOut(this.#deletionOf(noun, id))) return;
    this.writeDelete(noun, id);
    this.#projection.remove(noun, id);
  }

  /** Says of a row that came back against a delete that it stays. */
  keep(noun: string, id: string): void {
    if (this.#projection.table(noun).columns(id) === undefined) return;
    const current = this.#log.currentOfField(noun, id, deletedField);
    if (current.some(({ kind }) => kind === 'delete'))
      this.writeRestore(noun, id, current.map(opId));
  }

  /** A row that is not there: made, or made anew after a delete with nothing of what it held before. */
  #make(table: RowTable, id: string, values: ReturnType<RowTable['checked']>): void {
    const noun = table.noun.name;
    const standing = this.#log.currentOfRow(noun, id);
    const currentOf = (field: string) => standing.filter((op) => op.field === field);
    const columns: Columns = { ...table.initial };
    const entries = [{ field: deletedField, value: false as unknown }];
    for (const [field, value, column] of values) {
      columns[field] = column;
      const isUnset = column === table.initial[field] && currentOf(field).length === 0;
      if (!isUnset) entries.push({ field, value });
    }
    const given = new Set([deletedField, ...values.map(([field]) => field)]);
    for (const { field } of standing) {
      if (given.has(field)) continue;
      given.add(field);
      entries.push({ field, value: table.field(field).initial });
    }
    const acts = entries.map((entry) => ({
      ...{ noun, row: id, kind: 'set' as const, covers: [], ...entry },
      prev: currentOf(entry.field).map(opId),
    }));
    if (acts.some((act) => this.#isLeftOut(act))) return;
    for (const act of acts) this.#append(act);
    this.#projection.put(noun, id, columns);
  }

  /** A register value as such: rows are the caller's. */
  write(value: Pick<Op, 'noun' | 'row' | 'field' | 'value'>, prev: readonly string[]): void {
    this.#append({ ...value, kind: 'set', prev, covers: [] });
  }

  writeRestore(noun: string, row: string, prev: readonly string[]): void {
    this.#append({ noun, row, field: deletedField, value: false, kind: 'set', prev, covers: [] });
  }

  writeDelete(noun: string, row: string): void {
    this.#append({ ...this.#deletionOf(noun, row), row });
  }

  #deletionOf(noun: string, row: string) {
    const prev = this.#replaced(noun, row, deletedField);
    const covers = this.#sweeps ? this.#log.idsOfRow(noun, row) : this.#log.coveredBy(noun, row);
    return { noun, field: deletedField, value: true, kind: 'delete' as const, prev, covers };
  }

  #isLeftOut(act: Act): boolean {
    return this.#leavesOut && this.#mayWrite?.(act) === false;
  }

  #replaced(noun: string, row: string, field: string): string[] {
    return this.#sweeps
      ? this.#log.idsOfField(noun, row, field)
      : this.#log.currentIds(noun, row, field);
  }

  #append(entry: Omit<Op, 'run' | 'seq' | 'lamport' | 'change'>): void {
    if (this.#mayWrite?.(entry) === false) throw new CallError('notAllowed', entry.noun);
    this.#position.seq += 1;
    this.#position.lamport += 1;
    const op: Op = { ...this.#position, change: this.#change, ...entry };
    if (!this.#log.insert(op)) throw new Error(`the log holds ${opId(op)} already`);
    this.#log.setCurrent(op, [op], op.prev.length === 0);
    if (op.field === deletedField || op.prev.length > 1) this.#contested.settled(op);
    const rows = this.touched.get(op.noun) ?? new Set<string>();
    this.touched.set(op.noun, rows.add(op.row));
  }
}
