import type { personalNouns } from '../../../shared/domain/nouns.ts';
import type { Ledger, Transaction } from '../../ledger/ledger.ts';
import type { PlacedMark } from '../../papers/anchoring/re-anchor.ts';
import { targetId } from '../annotating/write-mark.ts';
import { type Carried, isUnsettled } from './carrying-plan.ts';

export const carryingAuthor = { name: 'Moothall' };

export interface Found {
  carried: Carried;
  placed: PlacedMark;
}

/**
 * Adds found places to one edition in one change. It is no step of Undo: Ctrl+Z after an import must take
 * back what a person did last, and places that were taken away would only be found again at the next start.
 */
export function writeCarried(
  personal: Ledger<typeof personalNouns>,
  edition: { hash: string; label: string },
  found: readonly Found[],
): void {
  personal.change(
    carryingAuthor,
    `Notes carried to ${edition.label}`,
    (tx) => {
      for (const one of found) writePlace(tx, edition.hash, one);
    },
    { undoable: false },
  );
}

function writePlace(
  tx: Transaction<typeof personalNouns>,
  hash: string,
  { carried, placed }: Found,
): void {
  const { mark, source } = carried;
  const id = targetId(mark, hash);
  const there = tx.row('annotationTarget', id);
  // while places were looked for a person may have placed, settled, moved or removed the mark
  if (there !== null && !isUnsettled(there.place)) return;
  const now = tx.row('annotationTarget', source.id);
  if (now === null || JSON.stringify(now.place) !== JSON.stringify(source.place)) return;
  if (tx.row('annotation', mark) === null && tx.row('question', mark) === null) return;
  tx.set('annotationTarget', id, { mark, hash, quote: placed.quote, place: placed.place });
}
