import type { Place, PlaceState } from './annotation-target.ts';

/** What the screen says of a place: placed by a person, re-placed by the app, or still to be placed. */
export function placingOf(state: PlaceState): 'placed' | 're-placed' | 'needs placing' {
  if (state === 'sure' || state === 'likely') return 're-placed';
  return state === 'check' || state === 'gone' || state === 'left' ? 'needs placing' : 'placed';
}

/** Whether a mark is drawn on this file's pages. */
export const isDrawn = ({ state, parts }: Place): boolean =>
  parts.length > 0 && placingOf(state) !== 'needs placing';
