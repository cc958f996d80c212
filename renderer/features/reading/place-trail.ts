import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Place } from '../../pdf/page-layout.ts';

/** A jump that is shorter than this is turning pages, not jumping. */
const shortestJump = 2;
const mostPlaces = 50;

/** Where I was before I jumped, so that a link, a search or the agenda can be come back from. */
export interface PlaceTrail {
  /** The place to go back to, or null. */
  store: StoreApi<{ back: Place | null }>;
  /** To be told before each move of my own: from where, to which page (from 0). */
  leaving(from: Place, toIndex: number): void;
  /** Takes the last place off the trail and answers it. */
  back(): Place | null;
}

export function createPlaceTrail(): PlaceTrail {
  const places: Place[] = [];
  const store = createStore<{ back: Place | null }>(() => ({ back: null }));
  const tell = () => store.setState({ back: places.at(-1) ?? null });
  return {
    store,
    leaving(from, toIndex) {
      if (Math.abs(toIndex - from.index) < shortestJump) return;
      places.push(from);
      if (places.length > mostPlaces) places.shift();
      tell();
    },
    back() {
      const place = places.pop() ?? null;
      tell();
      return place;
    },
  };
}
