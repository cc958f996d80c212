import { fewestPairs, shingle } from './align.ts';
import type { Texts } from './candidates.ts';
import type { Stretch } from './find-words.ts';

/** What was put in or taken out close by moves neighbours against each other by so much. */
const mostApart = 100;
const closeBy = 60;
/**
 * Neighbours that say the same of a place. A passage that stands twice is told apart by the letters beside it,
 * and each of them that is alike by chance makes one neighbour more: a few cast doubt, it takes more to dispel it.
 */
const fewest = 6;

/**
 * Whether a place in the new text is that of other words than those sought: of the same words in another
 * passage, which still stands, or of one whose neighbours all came from elsewhere.
 */
export function isOfOthers(place: Stretch, sought: Stretch, texts: Texts): boolean {
  const { origin } = texts.alignment;
  const shift = place.start - sought.start;
  const words = texts.new.slice(place.start, place.end);
  const neighbours = new Map<number, number>();
  const last = Math.min(origin.length, place.end + closeBy);
  for (let at = Math.max(0, place.start - closeBy - shingle); at < last; at += 1) {
    const from = origin[at] ?? -1;
    if (from >= 0) neighbours.set(at - from, (neighbours.get(at - from) ?? 0) + 1);
  }
  const supported = [...neighbours].filter(([, count]) => count >= fewest);
  const shifts = new Set(supported.map(([other]) => other));
  if (shifts.size === 0 || (neighbours.get(shift) ?? 0) >= fewestPairs) return false;
  const isTheirs = [...shifts].some((other) => {
    const [start, end] = [place.start - other, place.end - other];
    const isApart = end <= sought.start || start >= sought.end;
    return isApart && texts.old.startsWith(words, start);
  });
  return isTheirs || [...shifts].every((other) => Math.abs(other - shift) > mostApart);
}
