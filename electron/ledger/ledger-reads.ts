import type { RowOf } from '../../shared/domain/noun.ts';
import type { ChangeOfOps, Op } from '../../shared/sync/op.ts';
import type { ChangesRead } from './change-log.ts';
import type { IngestingLedger, OpKey, Returned, Unsettled } from './ingesting-ledger.ts';
import type { Ledger, NounMap } from './ledger.ts';
import type { LedgerTables } from './ledger-tables.ts';
import type { Position } from './writer.ts';

type Reads =
  | Exclude<
      keyof IngestingLedger<NounMap>,
      | keyof Ledger<NounMap>
      | 'ingest'
      | 'ingestLate'
      | 'onDisk'
      | 'judge'
      | 'restrict'
      | 'beginRun'
      | 'writeAnew'
    >
  | 'history'
  | 'isFromHere'
  | 'row'
  | 'rows'
  | 'next'
  | 'nextAt';

/** All that is asked of a ledger, over whichever connection it has just then. */
export abstract class LedgerReads<N extends NounMap> implements Pick<IngestingLedger<N>, Reads> {
  protected abstract readable(): LedgerTables;
  protected abstract position(): Position;

  history(...of: Parameters<Ledger<N>['history']>): ReturnType<Ledger<N>['history']> {
    return this.readable().history(...of);
  }

  changesAfter(after: number, limit: number): ChangesRead {
    return this.readable().changesAfter(after, limit);
  }

  row<K extends keyof N & string>(noun: K, id: string): RowOf<N[K]> | null {
    return this.readable().projection.table(noun).row(id) as RowOf<N[K]> | null;
  }

  rows<K extends keyof N & string>(noun: K, where: Partial<RowOf<N[K]>> = {}): RowOf<N[K]>[] {
    return this.readable().projection.table(noun).rows(where) as RowOf<N[K]>[];
  }

  isFromHere(noun: string, id: string): boolean {
    return this.readable().travel.isFromHere(noun, id);
  }

  next(): { undo: string | null; redo: string | null } {
    const { changes } = this.readable();
    return { undo: changes.toUndo()?.label ?? null, redo: changes.toRedo()?.label ?? null };
  }

  nextAt(): { undo: string | null; redo: string | null } {
    const { changes } = this.readable();
    return { undo: changes.toUndo()?.at ?? null, redo: changes.toRedo()?.at ?? null };
  }

  hasTaken(parcel: string): boolean {
    return this.readable().travel.hasTaken(parcel);
  }

  taken(beginning?: string): Set<string> {
    return this.readable().travel.taken(beginning);
  }

  runs(): { run: string; last: number }[] {
    return this.readable().travel.runs();
  }

  ownRuns(): Set<string> {
    return this.readable().travel.ownRuns();
  }

  currentRun(): string {
    return this.position().run;
  }

  changesOfRun(run: string, after: number, limit: number): ChangeOfOps[] {
    return this.readable().travel.changesOfRun(run, after, limit);
  }

  undoneBy(change: Pick<ChangeOfOps, 'run' | 'first'>): Op[] {
    return this.readable().travel.undoneBy(change);
  }

  changesBeyond(run: string, seq: number): number {
    return this.readable().travel.changesBeyond(run, seq);
  }

  opsDiffering(changes: readonly ChangeOfOps[]): OpKey[] {
    return this.readable().travel.opsDiffering(changes);
  }

  opsOfRow(noun: string, row: string): Op[] {
    return this.readable().log.ofRow(noun, row);
  }

  currentOfRow(noun: string, row: string): Op[] {
    return this.readable().log.currentOfRow(noun, row);
  }

  unsettled(): Unsettled[] {
    return this.readable().contested.unsettled();
  }

  returned(): Returned[] {
    return this.readable().contested.returned();
  }
}
