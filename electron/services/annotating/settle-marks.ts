import type { PersonalTransaction } from './parts.ts';
import { targetId } from './write-mark.ts';

/**
 * A person takes the app's places in a file for right, or leaves marks on the edition they were made on.
 * What has no place cannot be accepted, and what a person placed stays as it is.
 */
export function settleMarks(
  tx: PersonalTransaction,
  hash: string,
  marks: readonly string[],
  as: 'accepted' | 'left',
): void {
  for (const mark of marks) {
    const id = targetId(mark, hash);
    const target = tx.row('annotationTarget', id);
    // a mark of this very edition cannot be left on an older one
    if (target === null || target.place.from === null) continue;
    const { place } = target;
    if (as === 'accepted' && (place.parts.length === 0 || place.state === 'byHand')) continue;
    tx.set('annotationTarget', id, { place: { ...place, state: as } });
  }
}
