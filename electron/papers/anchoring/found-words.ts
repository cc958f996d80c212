import type { Place, Quote } from '../../../shared/domain/annotation-target.ts';
import { joinedParts } from './file-text.ts';
import { joined, roundAll, type Stretch } from './find-words.ts';
import { partsBetween, wordsBetween } from './page-window.ts';
import type { Files } from './place-beside.ts';
import { placeWords, type WordsPlace } from './place-words.ts';
import { quoteOf } from './quote-of.ts';

/** A place in the newer file before it is written down. */
export interface FoundPlace extends Pick<Place, 'parts' | 'start' | 'end' | 'state'> {
  score: number;
  quote: Quote;
}

/** Stretches of one mark that lie further apart by more than this, and by half, are torn from each other. */
const mostTorn = 60;

/** Where a mark's words stand in the newer file, its stretches each for itself. */
export function foundWords(stretches: readonly Stretch[], before: Quote, files: Files): FoundPlace {
  const places = stretches.map((stretch) => placeWords(stretch, files.texts));
  const { grade, score, pieces } = together(stretches, places);
  const whole = roundAll(joined(pieces));
  if (whole === null)
    return { state: 'gone', score, parts: [], start: null, end: null, quote: before };
  const parts = pieces.flatMap(({ start, end }) => partsBetween(files.next, start, end));
  const words = pieces.map(({ start, end }) => wordsBetween(files.next, start, end)).join(' ');
  const isScattered = stretches.length > 1;
  return {
    state: grade,
    score,
    parts: joinedParts(parts),
    start: isScattered ? null : whole.start,
    end: isScattered ? null : whole.end,
    quote: {
      ...quoteOf(files.next, whole),
      // cells are told in the order in which a person reads them, as long as they are the same
      exact: isScattered && isSame(stretches, pieces, files) ? before.exact : words,
      hint: before.hint,
    },
  };
}

function isSame(old: readonly Stretch[], pieces: readonly Stretch[], { texts }: Files): boolean {
  const words = (text: string, stretches: readonly Stretch[]) =>
    stretches.map(({ start, end }) => text.slice(start, end)).join('');
  return words(texts.old, old) === words(texts.new, pieces);
}

/** As sure as the least sure of them; proposed only where they do not stand together as they did. */
function together(stretches: readonly Stretch[], places: readonly WordsPlace[]): WordsPlace {
  const [only] = places;
  if (only !== undefined && places.length === 1) return only;
  const pieces = places.flatMap((place) => place.pieces);
  const score = Math.min(...places.map((place) => place.score));
  const grades = new Set(places.map(({ grade }) => grade));
  const [was, is] = [roundAll(stretches), roundAll(joined(pieces))];
  if (was === null || is === null) return { grade: 'gone', score, pieces: [] };
  const isInOrder = pieces.every((piece, index) => piece.start >= (pieces[index - 1]?.end ?? 0));
  const length = was.end - was.start;
  const isTorn = is.end - is.start > length + Math.max(mostTorn, length / 2);
  if (grades.has('gone') || grades.has('check') || !isInOrder || isTorn)
    return { grade: 'check', score, pieces };
  return { grade: grades.has('likely') ? 'likely' : 'sure', score, pieces };
}
