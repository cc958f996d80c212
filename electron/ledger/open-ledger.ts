import { CallError } from '../../shared/contract/call-error.ts';
import type { ChangeOfOps } from '../../shared/sync/op.ts';
import { closeDatabase } from '../database/close-database.ts';
import type { Database } from '../database/driver.ts';
import { ProfileRefusal } from '../database/profile-refusal.ts';
import { diskTroubleOf } from '../database/sqlite-error.ts';
import type { KnownChange } from './change-table.ts';
import { Commits, type OnDisk } from './commits.ts';
import { fingerprint } from './fingerprint.ts';
import { ingest, judge } from './ingest.ts';
import type { IngestingLedger, MayWrite, Verdict } from './ingesting-ledger.ts';
import { createJoining } from './joining.ts';
import type {
  Author,
  Changed,
  ChangeOptions,
  Listener,
  NounMap,
  Origin,
  Transaction,
} from './ledger.ts';
import { LedgerReads } from './ledger-reads.ts';
import { type LedgerTables, prepareTables } from './ledger-tables.ts';
import { newRun } from './new-run.ts';
import { refuseOpsAhead, refuseStrangeOps } from './op-check.ts';
import type { ProfileFile } from './profile-file.ts';
import { rebuild } from './rebuild.ts';
import { transactionOf } from './transaction-of.ts';
import { applyChange, type Direction } from './undo.ts';
import { type ToWriteAnew, writeAnew } from './write-anew.ts';
import { type Position, Writer } from './writer.ts';

export interface LedgerOptions<N extends NounMap> {
  /** Open and migrated. The ledger is its only writer and closes it. */
  database: Database;
  /** Where that connection comes from, and another one once the disk has failed it. None: it is kept. */
  file?: Pick<ProfileFile, 'met' | 'trusted' | 'close'>;
  nouns: N;
  clock: () => Date;
  random: (bytes: number) => Uint8Array;
  /** Names each launch; 13 random letters without it. */
  newRun?: () => string;
}

/** @throws Error where a noun has a field that its table lacks: a migration is missing then */
export function openLedger<N extends NounMap>(options: LedgerOptions<N>): IngestingLedger<N> {
  return new OpenLedger(options);
}

interface Writing extends Required<Pick<ChangeOptions, 'undoable' | 'sweeps' | 'leavesOut'>> {
  undoes: number | null;
  joins: string | null;
  settles: NonNullable<ChangeOptions['settles']> | null;
}

/** How Undo and Redo write. */
const asStep = { undoable: false, joins: null, settles: null, sweeps: false, leavesOut: false };

class OpenLedger<N extends NounMap> extends LedgerReads<N> implements IngestingLedger<N> {
  readonly #nouns: N;
  readonly #clock: () => Date;
  readonly #newRun: () => string;
  readonly #file: LedgerOptions<N>['file'];
  readonly #listeners = new Set<Listener>();
  readonly #fingerprint: string;
  #joining = createJoining();
  #mayWrite: MayWrite | null = null;
  #tables: LedgerTables;
  #commits: Commits;
  /** Where this launch stands: what the last commit left. */
  #position: Position;
  #isClosed = false;

  constructor({ database, nouns, clock, random, file, ...options }: LedgerOptions<N>) {
    super();
    this.#nouns = nouns;
    this.#clock = clock;
    this.#newRun = options.newRun ?? (() => newRun(random));
    this.#file = file;
    this.#tables = prepareTables(database, nouns);
    this.#commits = new Commits(database, (error) => file?.met(error), null);
    this.#position = this.#start();
    this.#fingerprint = fingerprint(nouns);
    const projectedAs = this.#tables.meta.get('projection');
    if (projectedAs !== this.#fingerprint) this.rebuild();
  }

  change(
    author: Author,
    label: string,
    work: (tx: Transaction<N>) => void,
    { undoable = true, joins, settles, sweeps = false, leavesOut = false }: ChangeOptions = {},
  ): void {
    this.#ready();
    const writing = {
      ...{ undoable, undoes: null, sweeps, leavesOut },
      ...{ joins: joins ?? null, settles: settles ?? null },
    };
    this.#write(author, label, writing, (writer) => {
      const tx = transactionOf(this, writer);
      try {
        // An async function would go on writing after the commit.
        if ((work(tx.use) as unknown) instanceof Promise) throw new Error('a change cannot wait');
      } finally {
        tx.end();
      }
    });
  }

  beginRun(): void {
    this.#position = this.#start();
    this.#joining = createJoining();
  }

  writeAnew(wish: ToWriteAnew): void {
    this.#ready();
    const changed = this.#commit(() => {
      const position = { ...this.#position };
      const met = writeAnew(this.#tables, wish, position);
      if (position.seq > 0) this.#tables.travel.own(position.run);
      this.#position = position;
      return met;
    });
    this.#joining = createJoining();
    this.#tell(changed, 'elsewhere');
  }

  undo(author: Author): string {
    this.#ready();
    return this.#step(author, this.#tables.changes.toUndo(), 'before');
  }

  redo(author: Author): string {
    this.#ready();
    return this.#step(author, this.#tables.changes.toRedo(), 'after');
  }

  on(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ingest(changes: readonly ChangeOfOps[], ...parcels: readonly string[]): void {
    this.#ingest(changes, parcels, 'now');
  }

  ingestLate(changes: readonly ChangeOfOps[], ...parcels: readonly string[]): void {
    this.#ingest(changes, parcels, 'late');
  }

  #ingest(changes: readonly ChangeOfOps[], parcels: readonly string[], when: OnDisk): void {
    refuseStrangeOps(changes);
    this.#ready();
    refuseOpsAhead(changes, this.#position);
    const changed = this.#commit(() => {
      const met = ingest(this.#tables, changes);
      for (const parcel of parcels) this.#tables.travel.take(parcel);
      const lamport = Math.max(this.#position.lamport, met.lamport);
      if (lamport > this.#position.lamport) this.#tables.meta.set('lamport', String(lamport));
      this.#position = { ...this.#position, lamport };
      return met.changed;
    }, when);
    this.#tell(changed, 'elsewhere');
  }

  judge(verdicts: readonly Verdict[]): void {
    this.#ready();
    this.#tell(
      this.#commit(() => judge(this.#tables, verdicts), 'late'),
      'elsewhere',
    );
  }

  onDisk(): Promise<void> {
    return this.#commits.onDisk();
  }

  restrict(mayWrite: MayWrite | null): void {
    this.#mayWrite = mayWrite;
  }

  rebuild(): void {
    this.#ready();
    const changed = this.#commit(() => {
      const met = rebuild(this.#tables);
      this.#tables.meta.set('projection', this.#fingerprint);
      return met;
    });
    this.#tell(changed, 'elsewhere');
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
    return { run: this.#newRun(), seq: 0, lamport };
  }

  /** A file that could not be opened anew after its disk failed is tried again; its closed connection reads nothing. */
  protected readable(): LedgerTables {
    if (!this.#tables.database.open) this.#ready();
    return this.#tables;
  }

  protected position(): Position {
    return this.#position;
  }

  /** Before anything is written: goes over to another connection where the disk has failed this one. */
  #ready(): void {
    if (this.#isClosed) throw new CallError('closed');
    try {
      const database = this.#file?.trusted() ?? this.#tables.database;
      if (database === this.#tables.database) return;
      this.#tables = prepareTables(database, this.#nouns);
      this.#commits = new Commits(database, (error) => this.#file?.met(error), this.#commits);
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
    const undoes = change.position;
    this.#write(author, label, { ...asStep, undoes }, (writer) => {
      const tools = { ...this.#tables, writer };
      applyChange(tools, this.#tables.log.ofChange(change), direction);
      this.#tables.changes.mark(change, undone ? 'undone' : 'done');
    });
    return change.label;
  }

  #write(
    author: Author,
    label: string,
    { undoable, undoes, joins, settles, sweeps, leavesOut }: Writing,
    work: (writer: Writer) => void,
  ): void {
    const now = this.#clock();
    const next = this.#position.seq + 1;
    let first = next;
    const changed = this.#commit(() => {
      first = this.#joining.first(joins, this.#tables.changes.toUndo(), now) ?? next;
      const position = { ...this.#position };
      const writer = new Writer(
        { ...this.#tables, mayWrite: this.#mayWrite, sweeps, leavesOut },
        position,
        first,
      );
      work(writer);
      if (settles !== null) this.#tables.changes.settle(settles);
      if (position.seq < next) return writer.touched;
      if (undoable) this.#tables.changes.supersedeUndone();
      const { run, seq: last } = position;
      if (next === 1) this.#tables.travel.own(run);
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
    this.#tell(changed, 'here');
  }

  /** All or nothing: the position too is only moved on by a commit. */
  #commit(work: () => Changed, when: OnDisk = 'now'): Changed {
    const before = this.#position;
    try {
      return this.#commits.run(work, when);
    } catch (error) {
      this.#position = before;
      throw error;
    }
  }

  #tell(changed: Changed, from: Origin): void {
    if (changed.size === 0) return;
    for (const listener of this.#listeners) listener(changed, from);
  }
}
