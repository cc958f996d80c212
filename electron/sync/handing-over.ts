import { CallError } from '../../shared/contract/call-error.ts';
import type { LedgerName } from '../../shared/sync/circle.ts';
import type { ChangeOfOps } from '../../shared/sync/op.ts';
import type { ExchangeParts } from './group.ts';

/** What one section of a segment brings into a ledger. */
export interface HandedOver {
  ledger: LedgerName;
  /** Hash of its segment. */
  hash: string;
  index: number;
  parcel: string;
  device: string;
  run: string;
  first: number;
  last: number;
  changes: readonly ChangeOfOps[];
}

/**
 * Sections that go into the ledgers in one transaction: a new laptop takes in tens of thousands, and a disk needs some
 * milliseconds for each transaction. To be written before anything else gets a turn.
 */
export interface HandingOver {
  /** Writes what is kept already where it may hold the same ops: whether two differ is asked of the ledger. */
  before(run: string, first: number, last: number): void;
  add(part: HandedOver): void;
  /** Ops that are kept. */
  ops(): number;
  /** They are on the disk once the ledgers' `onDisk` has said so. */
  write(): void;
  /** The disk refused: all of it is brought again another time. */
  drop(): void;
}

/** @param refused told of a device whose ops have no form that a ledger writes: nothing of that section is taken in */
export function createHandingOver(
  { ledgers, store }: Pick<ExchangeParts, 'ledgers' | 'store'>,
  refused: (device: string) => void,
): HandingOver {
  let kept: HandedOver[] = [];

  function write(): void {
    const all = kept;
    kept = [];
    for (const [name, parts] of Map.groupBy(all, ({ ledger }) => ledger)) {
      const taken = takeIn(name, parts)
        ? parts
        : parts.filter((part) => takeIn(name, [part], true));
      // where this is lost they are opened once more, and the ledger has them already
      store.late(() => {
        for (const { hash, index } of taken) store.segments.setLedger(hash, index, name);
      });
    }
  }

  /** False where one of them has no form that a ledger writes: nothing is taken in then. */
  function takeIn(name: LedgerName, parts: readonly HandedOver[], tells = false): boolean {
    try {
      const changes = parts.flatMap((part) => part.changes);
      ledgers[name].ingestLate(changes, ...parts.map(({ parcel }) => parcel));
      return true;
    } catch (error) {
      if (!(error instanceof CallError && error.code === 'invalidInput')) throw error;
      if (tells) for (const { device } of parts) refused(device);
      return false;
    }
  }

  return {
    before(run, first, last) {
      const overlaps = (part: HandedOver) =>
        part.run === run && part.first <= last && part.last >= first;
      if (kept.some(overlaps)) write();
    },
    add: (part) => void kept.push(part),
    ops: () => kept.reduce((sum, { first, last }) => sum + last - first + 1, 0),
    write,
    drop: () => {
      kept = [];
    },
  };
}
