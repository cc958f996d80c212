import type { ChangeOfOps, Op } from '../../shared/sync/op.ts';
import type { Act } from '../../shared/sync/rights.ts';
import type { ChangesRead } from './change-log.ts';
import type { Ledger, NounMap } from './ledger.ts';
import type { ToWriteAnew } from './write-anew.ts';

/** A field with several current values that differ: their writers did not know of each other. */
export interface Unsettled {
  noun: string;
  row: string;
  field: string;
  /** The current ones, the one that is shown first. */
  ops: Op[];
}

/** A row that stands although somebody took it away: another had changed it without knowing. */
export interface Returned {
  noun: string;
  row: string;
  /** The current deletes, of highest precedence first. */
  deletes: Op[];
  /** The ops that keep it, of highest precedence first. */
  edits: Op[];
}

/** Whether an op counts. It may come before its op does. */
export interface Verdict {
  run: string;
  seq: number;
  counts: boolean;
}

export type OpKey = Pick<Op, 'run' | 'seq'>;

/** What somebody's role in the group lets them write. */
export type MayWrite = (act: Act) => boolean;

/** A ledger whose changes travel: to other devices, into backups. Other services are handed the plain Ledger. */
export interface IngestingLedger<N extends NounMap> extends Ledger<N> {
  /**
   * Takes in what was written elsewhere, in any order and as often as it comes. None of it is for Undo here. All in
   * one transaction, with the names of the parcels that it came in.
   * @throws CallError('invalidInput') where an op has no form that a ledger writes; nothing is taken in then
   */
  ingest(changes: readonly ChangeOfOps[], ...parcels: readonly string[]): void;
  /** The same, on the disk once `onDisk` has said so: for what is kept elsewhere on this device and brought again where it is lost. */
  ingestLate(changes: readonly ChangeOfOps[], ...parcels: readonly string[]): void;
  hasTaken(parcel: string): boolean;
  /** Every parcel that was taken in, or those whose names begin so. */
  taken(beginning?: string): Set<string>;
  /**
   * Says of ops whether they count. Those that do not stay in the log, and no register, row, history or Undo knows
   * them. Told before the ops come, none of them is ever shown. On the disk as `ingestLate` is.
   */
  judge(verdicts: readonly Verdict[]): void;
  /**
   * Resolves when all that was written late before is on the disk; any change has it there as well. Keeps nobody waiting.
   * @throws CallError('notSaved') where the disk refuses: what was late may be lost then
   */
  onDisk(): Promise<void>;
  /** Runs that have ops here, with the highest seq of each; ops below it may be missing. */
  runs(): { run: string; last: number }[];
  /** The runs whose ops were written through this file, not taken in. */
  ownRuns(): Set<string>;
  /**
   * Ops of a run beyond `after` in order of their seq, at most `limit` of them. A change may come in several pieces, of
   * one `first`: cut by the limit, or around another change that was written before it went on.
   */
  changesOfRun(run: string, after: number, limit: number): ChangeOfOps[];
  /**
   * The ops of the change that this one took back or did again, and whose label it bears: what somebody changed since
   * stays as it is, so it need not have written all of their fields itself. Empty where it is no such step.
   */
  undoneBy(change: Pick<ChangeOfOps, 'run' | 'first'>): Op[];
  /** How many acts of people have ops of a run beyond that seq. */
  changesBeyond(run: string, seq: number): number;
  /** The run that this launch writes in. */
  currentRun(): string;
  /** Goes on in a run of its own: this device has become another one to its group. */
  beginRun(): void;
  /** Writes ops once more in this launch's run, in one transaction; the old ones count no longer. */
  writeAnew(wish: ToWriteAnew): void;
  /** Of these ops those whose id is here with other content. */
  opsDiffering(changes: readonly ChangeOfOps[]): OpKey[];
  /** Fields of standing rows with current values that differ. The field `deleted` is told by `returned`. */
  unsettled(): Unsettled[];
  returned(): Returned[];
  /** Every op of a row in no order, also those that do not count. */
  opsOfRow(noun: string, row: string): Op[];
  /** The ops that say what a row's fields say now, in no order; several of a field where writers did not know of each other. */
  currentOfRow(noun: string, row: string): Op[];
  /** From now on a change that writes what this forbids is refused whole, with CallError('notAllowed'). Null: all may be written. */
  restrict(mayWrite: MayWrite | null): void;
  /** At most `limit` changes that came here after the one at `after`; 0 begins with the first. */
  changesAfter(after: number, limit: number): ChangesRead;
}
