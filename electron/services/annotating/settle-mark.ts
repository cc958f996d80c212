import type { PersonalTransaction } from './parts.ts';
import { targetId } from './write-mark.ts';

/**
 * A person takes the app's place in a file for right, or leaves a mark on the edition it was made on.
 * What has no place cannot be accepted, and what a person placed stays as it is.
 */
export function settleMark(
  tx: PersonalTransaction,
  hash: string,
  mark: string,
  as: 'accepted' | 'left',
): void {
  const id = targetId(mark, hash);
  const target = tx.row('annotationTarget', id);
  // a mark of this very edition cannot be left on an older one
  if (target === null || target.place.from === null) return;
  const { place } = target;
  if (as === 'accepted' && (place.parts.length === 0 || place.state === 'byHand')) return;
  tx.set('annotationTarget', id, { place: { ...place, state: as } });
}
