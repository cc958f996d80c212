import { shingle } from './align.ts';
import type { Texts } from './candidates.ts';
import type { Stretch } from './find-words.ts';

/** What was put in or taken out close by moves neighbours against each other by so much. */
const mostApart = 100;
const closeBy = 60;

/**
 * Whether a place in the new text is that of other words than those sought: of the same words in another
 * passage, which still stands, or of one whose neighbours all came from elsewhere.
 */
export function isOfOthers(place: Stretch, sought: Stretch, texts: Texts): boolean {
  const { origin } = texts.alignment;
  const shift = place.start - sought.start;
  const words = texts.new.slice(place.start, place.end);
  const shifts = new Set<number>();
  const last = Math.min(origin.length, place.end + closeBy);
  for (let at = Math.max(0, place.start - closeBy - shingle); at < last; at += 1) {
    const from = origin[at] ?? -1;
    if (from >= 0) shifts.add(at - from);
  }
  if (shifts.size === 0 || shifts.has(shift)) return false;
  const isTheirs = [...shifts].some((other) => {
    const [start, end] = [place.start - other, place.end - other];
    const isApart = end <= sought.start || start >= sought.end;
    return isApart && texts.old.startsWith(words, start);
  });
  return isTheirs || [...shifts].every((other) => Math.abs(other - shift) > mostApart);
}
