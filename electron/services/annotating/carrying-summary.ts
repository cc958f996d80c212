import type { CarryingSummary } from '../../../shared/contract/annotations.ts';
import type { Place } from '../../../shared/domain/annotation-target.ts';

/** How marks that came from earlier editions fared; null where none did. */
export function carryingSummary(places: readonly Place[]): CarryingSummary | null {
  const carried = places.filter((place) => place.from !== null);
  const from = carried[0]?.from ?? null;
  if (from === null) return null;
  const count = (...states: Place['state'][]) =>
    carried.filter((place) => states.includes(place.state)).length;
  return {
    from,
    placed: count('sure', 'accepted', 'byHand', 'original'),
    likely: count('likely'),
    check: count('check'),
    gone: count('gone'),
    left: count('left'),
  };
}
