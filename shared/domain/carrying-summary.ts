import type { Place } from './annotation-target.ts';

/** How the marks of an older edition fared in a newer one. */
export interface CarryingSummary {
  /** The older edition they came from. */
  from: string;
  placed: number;
  likely: number;
  check: number;
  gone: number;
  left: number;
}

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
