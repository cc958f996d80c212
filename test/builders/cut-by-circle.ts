import { createCircleOf } from '../../electron/services/exchange/circle-of.ts';
import type { LoggedLedger } from '../../electron/services/exchange/row-facts.ts';
import { type CircleName, type LedgerName, labelIn } from '../../shared/sync/circle.ts';
import type { ChangeOfOps } from '../../shared/sync/op.ts';
import type { RecordStores } from './a-record.ts';

/** What goes into one section. */
export interface CutPiece {
  ledger: LedgerName;
  circle: CircleName;
  change: ChangeOfOps;
}

export const isShut = ({ circle }: CutPiece): boolean => circle.startsWith('private:');

/** Cuts what these stores have written since the last time, as the exchange does: each op for its circle. */
export function aCutter({
  council,
  privateBusiness,
}: Pick<RecordStores, 'council' | 'privateBusiness'>) {
  const circleOf = createCircleOf({
    council: council as unknown as LoggedLedger,
    privateBusiness: privateBusiness as unknown as LoggedLedger,
  });
  const cutTo = new Map<string, number>();
  return (): CutPiece[] => {
    const pieces: CutPiece[] = [];
    for (const [ledger, store] of [
      ['council', council],
      ['private', privateBusiness],
    ] as const)
      for (const { run, last } of store.runs()) {
        if (!store.ownRuns().has(run)) continue;
        for (const change of store.changesOfRun(run, cutTo.get(run) ?? 0, 100_000)) {
          const byCircle = Map.groupBy(change.ops, (op) => circleOf(ledger, op));
          for (const [circle, ops] of byCircle) {
            const label = labelIn(circle, change.label, byCircle.keys());
            pieces.push({ ledger, circle, change: { ...change, label, ops } });
          }
        }
        cutTo.set(run, last);
      }
    return pieces;
  };
}

/** Hands pieces to a device that can open those of some circles. */
export function deliver(
  pieces: readonly CutPiece[],
  to: Pick<RecordStores, 'council' | 'privateBusiness'>,
  isOpen: (piece: CutPiece) => boolean = () => true,
): void {
  for (const piece of pieces)
    if (isOpen(piece))
      (piece.ledger === 'council' ? to.council : to.privateBusiness).ingest([piece.change]);
}
