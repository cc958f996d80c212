import type { Passage } from '../../../shared/contract/annotations.ts';
import type { MarkPart, Place, PlaceState } from '../../../shared/domain/annotation-target.ts';
import { cornerOf } from '../../../shared/domain/mark-order.ts';
import type { MarkingParts, PersonalTransaction } from './parts.ts';
import { targetId } from './write-mark.ts';

/** Places that nobody has looked at: they follow the place they were found from. */
const unsettled: ReadonlySet<PlaceState> = new Set(['sure', 'likely', 'check', 'gone']);

/**
 * Puts a mark where a person wants it in one file. What the app had found from that place in newer editions
 * is dropped, so that it is looked for anew.
 */
export function moveMark(
  parts: Pick<MarkingParts, 'anchor'>,
  tx: PersonalTransaction,
  move: { id: string; hash: string; passage: Passage },
): void {
  const { id, hash, passage } = move;
  const { quote, place } = parts.anchor(hash, passage);
  const targets = tx.rows('annotationTarget', { mark: id });
  const here = targets.find((target) => target.hash === hash);
  const madeOn = tx.row('annotation', id)?.madeOn ?? hash;
  const known = here ?? targets.find((target) => target.hash === madeOn);
  const shift = known ? shiftBy(known.place, place.parts) : ([0, 0] as [number, number]);
  const from = here?.place.from ?? (hash === madeOn ? null : madeOn);
  const moved: Place = { ...place, shift, from, state: 'byHand' };
  // a sticky note that was moved still speaks of the words it stands beside now
  tx.set('annotationTarget', targetId(id, hash), { mark: id, hash, quote, place: moved });
  for (const target of targets)
    if (target.place.from === hash && unsettled.has(target.place.state))
      tx.delete('annotationTarget', target.id);
}

/** How far a drawing's strokes stand from where they were drawn, once its rectangle is moved. */
function shiftBy(known: Place, parts: readonly MarkPart[]): [x: number, y: number] {
  const [before] = known.parts;
  const [after] = parts;
  if (before === undefined || after === undefined) return known.shift;
  const [left, top] = cornerOf(before);
  const [newLeft, newTop] = cornerOf(after);
  const [x, y] = known.shift;
  return [rounded(x + newLeft - left), rounded(y + newTop - top)];
}

const rounded = (points: number): number => Math.round(points * 100) / 100;
