import { CallError } from '../../shared/contract/call-error.ts';
import type { RowOf } from '../../shared/domain/noun.ts';
import type { ChangeOfOps } from '../../shared/sync/op.ts';
import { closeDatabase } from '../database/close-database.ts';
import type { Database } from '../database/driver.ts';
import { ProfileRefusal } from '../database/profile-refusal.ts';
import { diskTroubleOf } from '../database/sqlite-error.ts';
import type { ChangesRead } from './change-log.ts';
import type { KnownChange } from './change-table.ts';
import { fingerprint } from './fingerprint.ts';
import { ingest } from './ingest.ts';
import { createJoining } from './joining.ts';
import type { Author, Changed, ChangeOptions, Ledger, NounMap, Transaction } from './ledger.ts';
import { type LedgerTables, prepareTables } from './ledger-tables.ts';
import { newRun } from './new-run.ts';
import type { ProfileFile } from './profile-file.ts';
import { rebuild } from './rebuild.ts';
import { applyChange, type Direction } from './undo.ts';
import { type Position, Writer } from './writer.ts';

export interface LedgerOptions<N extends NounMap> {
  /** Open and migrated. The ledger is its only writer and closes it. */
  database: Database;
  /** Where that connection comes from, and another one once the disk has failed it. None: it is kept. */
  file?: Pick<ProfileFile, 'met' | 'trusted' | 'close'>;
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
  settles: NonNullable<ChangeOptions['settles']> | null;
}

class OpenLedger<N extends NounMap> implements IngestingLedger<N> {
  readonly #nouns: N;
  readonly #clock: () => Date;
  readonly #random: LedgerOptions<N>['random'];
  readonly #file: LedgerOptions<N>['file'];
  readonly #listeners = new Set<(changed: Changed) => void>();
  readonly #fingerprint: string;
  #joining = createJoining();
  #tables: LedgerTables;
  /** Where this launch stands: what the last commit left. */
  #position: Position;
  #isClosed = false;

  constructor({ database, nouns, clock, random, file }: LedgerOptions<N>) {
    this.#nouns = nouns;
    this.#clock = clock;
    this.#random = random;
    this.#file = file;
    this.#tables = prepareTables(database, nouns);
    this.#position = this.#start();
    this.#fingerprint = fingerprint(nouns);
    const projectedAs = this.#tables.meta.get('projection');
    if (projectedAs !== this.#fingerprint) this.rebuild();
  }

  history(...of: Parameters<Ledger<N>['history']>): ReturnType<Ledger<N>['history']> {
    return this.#readable.history(...of);
  }

  changesAfter(after: number, limit: number): ChangesRead {
    return this.#readable.changesAfter(after, limit);
  }

  row<K extends keyof N & string>(noun: K, id: string): RowOf<N[K]> | null {
    return this.#readable.projection.table(noun).row(id) as RowOf<N[K]> | null;
  }

  rows<K extends keyof N & string>(noun: K, where: Partial<RowOf<N[K]>> = {}): RowOf<N[K]>[] {
    return this.#readable.projection.table(noun).rows(where) as RowOf<N[K]>[];
  }

  change(
    author: Author,
    label: string,
    work: (tx: Transaction<N>) => void,
    { undoable = true, joins, settles }: ChangeOptions = {},
  ): void {
    this.#ready();
    const writing = { undoable, undoes: null, joins: joins ?? null, settles: settles ?? null };
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
      undo: this.#readable.changes.toUndo()?.label ?? null,
      redo: this.#readable.changes.toRedo()?.label ?? null,
    };
  }

  nextAt(): { undo: string | null; redo: string | null } {
    return {
      undo: this.#readable.changes.toUndo()?.at ?? null,
      redo: this.#readable.changes.toRedo()?.at ?? null,
    };
  }

  undo(author: Author): string {
    this.#ready();
    return this.#step(author, this.#tables.changes.toUndo(), 'before');
  }

  redo(author: Author): string {
    this.#ready();
    return this.#step(author, this.#tables.changes.toRedo(), 'after');
  }

  on(listener: (changed: Changed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ingest(changes: readonly ChangeOfOps[]): void {
    this.#ready();
    const changed = this.#commit(() => {
      const met = ingest(
        {
          log: this.#tables.log,
          projection: this.#tables.projection,
          changes: this.#tables.changes,
        },
        changes,
      );
      const lamport = Math.max(this.#position.lamport, met.lamport);
      this.#tables.meta.set('lamport', String(lamport));
      this.#position = { ...this.#position, lamport };
      return met.changed;
    });
    this.#tell(changed);
  }

  rebuild(): void {
    this.#ready();
    const changed = this.#commit(() => {
      const met = rebuild(this.#tables.database, this.#tables.log, this.#tables.projection);
      this.#tables.meta.set('projection', this.#fingerprint);
      return met;
    });
    this.#tell(changed);
  }

  close(): void {
    this.#listeners.clear();
    this.#isClosed = true;
    if (this.#file === undefined) closeDatabase(this.#tables.database);
    else this.#file.close();
  }

  /**
   * A run of its own for every connection. A change that was refused may have reached the log on the disk all the
   * same, and a file may be put back to an older state: neither can then hold an op of this run.
   */
  #start(): Position {
    const lamport = Number(this.#tables.meta.get('lamport') ?? 0);
    return { run: newRun(this.#random), seq: 0, lamport };
  }

  /** A file that could not be opened anew after its disk failed is tried again; its closed connection reads nothing. */
  get #readable(): LedgerTables {
    if (!this.#tables.database.open) this.#ready();
    return this.#tables;
  }

  /** Before anything is written: goes over to another connection where the disk has failed this one. */
  #ready(): void {
    if (this.#isClosed) throw new CallError('closed');
    try {
      const database = this.#file?.trusted() ?? this.#tables.database;
      if (database === this.#tables.database) return;
      this.#tables = prepareTables(database, this.#nouns);
      this.#position = this.#start();
      this.#joining = createJoining();
    } catch (error) {
      const isOfDisk = error instanceof ProfileRefusal || diskTroubleOf(error) !== null;
      throw isOfDisk ? new CallError('notSaved') : error;
    }
  }

  #step(author: Author, change: KnownChange | null, direction: Direction): string {
    if (change === null) throw new CallError('notUndoable');
    const undone = direction === 'before';
    const label = `${undone ? 'Undone' : 'Done again'}: ${change.label}`;
    const writing = { undoable: false, undoes: change.position, joins: null, settles: null };
    this.#write(author, label, writing, (writer) => {
      const tools = { log: this.#tables.log, projection: this.#tables.projection, writer };
      applyChange(tools, this.#tables.log.ofChange(change), direction);
      this.#tables.changes.mark(change, undone ? 'undone' : 'done');
    });
    return change.label;
  }

  #write(
    author: Author,
    label: string,
    { undoable, undoes, joins, settles }: Writing,
    work: (writer: Writer) => void,
  ): void {
    const now = this.#clock();
    const next = this.#position.seq + 1;
    let first = next;
    const changed = this.#commit(() => {
      first = this.#joining.first(joins, this.#tables.changes.toUndo(), now) ?? next;
      const position = { ...this.#position };
      const writer = new Writer(this.#tables.log, this.#tables.projection, position, first);
      work(writer);
      if (settles !== null) this.#tables.changes.settle(settles);
      if (position.seq < next) return writer.touched;
      if (undoable) this.#tables.changes.supersedeUndone();
      const { run, seq: last } = position;
      const at = now.toISOString();
      const state = undoable ? 'done' : null;
      const written = { run, first, last, label, at, undoable, state, undoes } as const;
      this.#tables.changes.add({ ...written, author: author.name });
      this.#tables.meta.set('lamport', String(position.lamport));
      this.#position = position;
      return writer.touched;
    });
    if (undoable && this.#position.seq >= next)
      this.#joining.wrote(joins, { run: this.#position.run, first }, now);
    this.#tell(changed);
  }

  /** All or nothing, on the disk when it returns: the position too is only moved on by a commit. */
  #commit(work: () => Changed): Changed {
    if (!this.#tables.database.open) throw new CallError('closed');
    if (this.#tables.database.inTransaction) throw new Error('a change within a change');
    const before = this.#position;
    try {
      return this.#tables.database.transaction(work).immediate();
    } catch (error) {
      this.#position = before;
      this.#file?.met(error);
      const trouble = diskTroubleOf(error);
      if (trouble === null) throw error;
      const refused = new CallError(trouble === 'full' ? 'diskFull' : 'notSaved');
      refused.cause = error; // at a start it tells a damaged file
      throw refused;
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
