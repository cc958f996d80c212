import { CallError } from '../../shared/contract/call-error.ts';
import type { RowOf } from '../../shared/domain/noun.ts';
import { type ChangeOfOps, deletedField } from '../../shared/sync/op.ts';
import { closeDatabase } from '../database/close-database.ts';
import type { Database } from '../database/driver.ts';
import { MetaTable } from '../database/meta-table.ts';
import { diskTroubleOf } from '../database/sqlite-error.ts';
import { type ChangesRead, prepareChangeLog } from './change-log.ts';
import { ChangeTable, type KnownChange } from './change-table.ts';
import { fingerprint } from './fingerprint.ts';
import { prepareHistory } from './history.ts';
import { ingest } from './ingest.ts';
import { createJoining } from './joining.ts';
import type { Author, Changed, ChangeOptions, Ledger, NounMap, Transaction } from './ledger.ts';
import { newRun } from './new-run.ts';
import { OpLog } from './op-log.ts';
import { Projection } from './projection.ts';
import { rebuild } from './rebuild.ts';
import { applyChange, type Direction } from './undo.ts';
import { type Position, Writer } from './writer.ts';

export interface LedgerOptions<N extends NounMap> {
  /** Open and migrated. The ledger is its only writer and closes it. */
  database: Database;
  nouns: N;
  clock: () => Date;
  random: (bytes: number) => Uint8Array;
}

/** A ledger whose changes travel: to other devices, into backups. Other services are handed the plain Ledger. */
export interface IngestingLedger<N extends NounMap> extends Ledger<N> {
  /** Takes in what was written elsewhere, in any order and as often as it comes. None of it is for Undo here. */
  ingest(changes: readonly ChangeOfOps[]): void;
  /** At most `limit` changes that came here after the one at `after`; 0 begins with the first. */
  changesAfter(after: number, limit: number): ChangesRead;
}

/** @throws Error where a noun has a field that its table lacks: a migration is missing then */
export function openLedger<N extends NounMap>(options: LedgerOptions<N>): IngestingLedger<N> {
  return new OpenLedger(options);
}

interface Writing {
  undoable: boolean;
  undoes: number | null;
  joins: string | null;
}

class OpenLedger<N extends NounMap> implements IngestingLedger<N> {
  readonly #database: Database;
  readonly #clock: () => Date;
  readonly #log: OpLog;
  readonly #projection: Projection;
  readonly #changes: ChangeTable;
  readonly #meta: MetaTable;
  readonly #listeners = new Set<(changed: Changed) => void>();
  readonly #fingerprint: string;
  readonly history: Ledger<N>['history'];
  readonly changesAfter: IngestingLedger<N>['changesAfter'];
  readonly #joining = createJoining();
  /** Where this launch stands: what the last commit left. */
  #position: Position;

  constructor({ database, nouns, clock, random }: LedgerOptions<N>) {
    for (const noun of Object.values(nouns)) checkTable(database, noun.name, noun.fields);
    this.#database = database;
    this.#clock = clock;
    this.#log = new OpLog(database);
    this.#projection = new Projection(database, nouns);
    this.#changes = new ChangeTable(database);
    this.#meta = new MetaTable(database);
    this.history = prepareHistory(database);
    this.changesAfter = prepareChangeLog(database, this.#log);
    this.#position = {
      run: newRun(random),
      seq: 0,
      lamport: Number(this.#meta.get('lamport') ?? 0),
    };
    this.#fingerprint = fingerprint(nouns);
    const projectedAs = this.#meta.get('projection');
    if (projectedAs !== this.#fingerprint) this.rebuild();
  }

  row<K extends keyof N & string>(noun: K, id: string): RowOf<N[K]> | null {
    return this.#projection.table(noun).row(id) as RowOf<N[K]> | null;
  }

  rows<K extends keyof N & string>(noun: K, where: Partial<RowOf<N[K]>> = {}): RowOf<N[K]>[] {
    return this.#projection.table(noun).rows(where) as RowOf<N[K]>[];
  }

  change(
    author: Author,
    label: string,
    work: (tx: Transaction<N>) => void,
    { undoable = true, joins }: ChangeOptions = {},
  ): void {
    const writing = { undoable, undoes: null, joins: joins ?? null };
    this.#write(author, label, writing, (writer) => {
      const tx = this.#transaction(writer);
      try {
        // An async function would go on writing after the commit.
        if ((work(tx.use) as unknown) instanceof Promise) throw new Error('a change cannot wait');
      } finally {
        tx.end();
      }
    });
  }

  next(): { undo: string | null; redo: string | null } {
    return {
      undo: this.#changes.toUndo()?.label ?? null,
      redo: this.#changes.toRedo()?.label ?? null,
    };
  }

  nextAt(): { undo: string | null; redo: string | null } {
    return { undo: this.#changes.toUndo()?.at ?? null, redo: this.#changes.toRedo()?.at ?? null };
  }

  undo(author: Author): string {
    return this.#step(author, this.#changes.toUndo(), 'before');
  }

  redo(author: Author): string {
    return this.#step(author, this.#changes.toRedo(), 'after');
  }

  on(listener: (changed: Changed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ingest(changes: readonly ChangeOfOps[]): void {
    const changed = this.#commit(() => {
      const met = ingest(
        { log: this.#log, projection: this.#projection, changes: this.#changes },
        changes,
      );
      const lamport = Math.max(this.#position.lamport, met.lamport);
      this.#meta.set('lamport', String(lamport));
      this.#position = { ...this.#position, lamport };
      return met.changed;
    });
    this.#tell(changed);
  }

  rebuild(): void {
    const changed = this.#commit(() => {
      const met = rebuild(this.#database, this.#log, this.#projection);
      this.#meta.set('projection', this.#fingerprint);
      return met;
    });
    this.#tell(changed);
  }

  close(): void {
    this.#listeners.clear();
    closeDatabase(this.#database);
  }

  #step(author: Author, change: KnownChange | null, direction: Direction): string {
    if (change === null) throw new CallError('notUndoable');
    const undone = direction === 'before';
    const label = `${undone ? 'Undone' : 'Done again'}: ${change.label}`;
    const writing = { undoable: false, undoes: change.position, joins: null };
    this.#write(author, label, writing, (writer) => {
      const tools = { log: this.#log, projection: this.#projection, writer };
      applyChange(tools, this.#log.ofChange(change), direction);
      this.#changes.mark(change, undone ? 'undone' : 'done');
    });
    return change.label;
  }

  #write(
    author: Author,
    label: string,
    { undoable, undoes, joins }: Writing,
    work: (writer: Writer) => void,
  ): void {
    const now = this.#clock();
    const next = this.#position.seq + 1;
    let first = next;
    const changed = this.#commit(() => {
      first = this.#joining.first(joins, this.#changes.toUndo(), now) ?? next;
      const position = { ...this.#position };
      const writer = new Writer(this.#log, this.#projection, position, first);
      work(writer);
      if (position.seq < next) return writer.touched;
      if (undoable) this.#changes.supersedeUndone();
      const { run, seq: last } = position;
      const at = now.toISOString();
      const state = undoable ? 'done' : null;
      this.#changes.add({
        run,
        first,
        last,
        author: author.name,
        label,
        at,
        undoable,
        state,
        undoes,
      });
      this.#meta.set('lamport', String(position.lamport));
      this.#position = position;
      return writer.touched;
    });
    if (undoable && this.#position.seq >= next)
      this.#joining.wrote(joins, { run: this.#position.run, first }, now);
    this.#tell(changed);
  }

  /** All or nothing, on the disk when it returns: the position too is only moved on by a commit. */
  #commit(work: () => Changed): Changed {
    if (!this.#database.open) throw new CallError('closed');
    if (this.#database.inTransaction) throw new Error('a change within a change');
    const before = this.#position;
    try {
      return this.#database.transaction(work).immediate();
    } catch (error) {
      this.#position = before;
      const trouble = diskTroubleOf(error);
      if (trouble === null) throw error;
      throw new CallError(trouble === 'full' ? 'diskFull' : 'notSaved');
    }
  }

  #tell(changed: Changed): void {
    if (changed.size === 0) return;
    for (const listener of this.#listeners) listener(changed);
  }

  /** A transaction that is of no use once its work has ended. */
  #transaction(writer: Writer): { use: Transaction<N>; end: () => void } {
    let ended = false;
    const alive = (): Writer => {
      if (ended) throw new Error('this transaction has ended');
      return writer;
    };
    const use: Transaction<N> = {
      row: (noun, id) => this.row(noun, id),
      rows: (noun, where) => this.rows(noun, where),
      set: (noun, id, fields) => alive().set(noun, id, fields),
      delete: (noun, id) => alive().delete(noun, id),
    };
    return {
      use,
      end: () => {
        ended = true;
      },
    };
  }
}

function checkTable(database: Database, noun: string, fields: Readonly<Record<string, unknown>>) {
  if (Object.hasOwn(fields, deletedField)) throw new Error(`${noun}.${deletedField} is reserved`);
  const columns = database
    .prepare<[string], string>('SELECT "name" FROM pragma_table_info(?)')
    .pluck()
    .all(noun);
  const missing = Object.keys(fields).filter((field) => !columns.includes(field));
  if (missing.length > 0) {
    throw new Error(`the table ${noun} lacks ${missing.join(', ')}: write a migration`);
  }
}
