import type { Place, PlaceState, Quote } from '../../../shared/domain/annotation-target.ts';
import { type PageModel, textModelVersion } from '../../../shared/domain/page-model.ts';
import { streamText } from '../../../shared/domain/text-stream.ts';
import { align } from './align.ts';
import { type FileText, fileText, joinedParts } from './file-text.ts';
import { findWords, type Stretch, underParts } from './find-words.ts';
import { mapPages } from './page-map.ts';
import { partsBetween, wordsBetween } from './page-window.ts';
import { type Files, placeBeside } from './place-beside.ts';
import { placeWords } from './place-words.ts';
import { lineQuote, quoteOf } from './quote-of.ts';

/** A place that a person set, in the older of two files. */
export interface PlacedMark {
  /** Id of the mark or question. */
  mark: string;
  quote: Quote;
  place: Place;
}

/** The older file's text and the newer one's, and who they are. */
export interface FilePair {
  /** SHA-256 of the older file. */
  from: string;
  old: readonly PageModel[];
  next: readonly PageModel[];
}

/** Marks placed between two looks at whether to go on. */
const marksAtOnce = 50;

/**
 * Finds the places of marks in a newer edition of their file: never a mark fewer than there were, each with
 * how sure its place is. `told` hears how many are done, and is awaited.
 */
export async function reAnchor(
  { from, old, next }: FilePair,
  marks: readonly PlacedMark[],
  told: (done: number) => void | Promise<void> = () => {},
): Promise<PlacedMark[]> {
  const files = compared(old, next);
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    placed.push({ mark: mark.mark, ...placeOf(mark, files, from) });
    if (placed.length % marksAtOnce === 0) await told(placed.length);
  }
  return placed;
}

/** What is worked out once for all marks of two files. */
export function compared(old: readonly PageModel[], next: readonly PageModel[]): Files {
  const [one, other] = [fileText(old), fileText(next)];
  const alignment = align(one.text, other.text);
  return {
    old: one,
    next: other,
    texts: { old: one.text, new: other.text, alignment },
    pages: mapPages(one, other, alignment),
  };
}

function placeOf({ quote, place }: PlacedMark, files: Files, from: string) {
  const stretch = stretchIn(files.old, quote, place);
  const found =
    stretch === null
      ? foundBeside(quote, place, files)
      : { ...foundWords(stretch, quote, files), shift: place.shift };
  const { state, score, ...rest } = found;
  // a mark that a person left behind stays behind until a person takes it along
  const capped: PlaceState = place.state === 'left' && state !== 'gone' ? 'check' : state;
  return {
    quote: rest.quote,
    place: {
      parts: rest.parts,
      shift: rest.shift,
      start: rest.start,
      end: rest.end,
      textModel: textModelVersion,
      state: capped,
      confidence: Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000,
      from,
    } satisfies Place,
  };
}

/**
 * Where the mark's words stand in its own file. Offsets are trusted only with their words: those of another
 * version of the model, of a passage with something put in between, and of a mark that was made before the
 * file's text was there are looked up anew.
 */
function stretchIn(file: FileText, quote: Quote, place: Place): Stretch | null {
  const { start, end, textModel } = place;
  const words = streamText(quote.exact);
  const isCurrent = textModel === textModelVersion;
  if (isCurrent && start !== null && end !== null && start < end)
    if (file.text.slice(start, end) === words) return { start, end };
  // a drawing or a sticky note quotes the line beside it, which it does not cover
  if (words === '' || !place.parts.every((part) => 'quads' in part)) return null;
  const under = underParts(file, place.parts);
  if (under === null) return null;
  const signs = { prefix: streamText(quote.prefix), suffix: streamText(quote.suffix), under };
  const found = findWords(file.text, words, signs);
  return found !== null && found.start < under.end && found.end > under.start ? found : under;
}

interface Found extends Pick<Place, 'parts' | 'shift' | 'start' | 'end' | 'state'> {
  score: number;
  quote: Quote;
}

function foundWords(stretch: Stretch, before: Quote, files: Files): Omit<Found, 'shift'> {
  const { grade, score, pieces } = placeWords(stretch, files.texts);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined)
    return { state: 'gone', score, parts: [], start: null, end: null, quote: before };
  const parts = pieces.flatMap(({ start, end }) => partsBetween(files.next, start, end));
  const whole = { start: first.start, end: last.end };
  const exact = pieces.map(({ start, end }) => wordsBetween(files.next, start, end)).join(' ');
  return {
    state: grade,
    score,
    parts: joinedParts(parts),
    ...whole,
    quote: { ...quoteOf(files.next, whole), exact, hint: before.hint },
  };
}

function foundBeside(quote: Quote, place: Place, files: Files): Found {
  const { grade, score, parts, vector } = placeBeside(place.parts, quote.exact, files);
  const shift: [number, number] = [place.shift[0] + vector[0], place.shift[1] + vector[1]];
  const none = { start: null, end: null };
  if (parts.length === 0)
    return { state: 'gone', score, parts: [], shift: place.shift, ...none, quote };
  const isBeside = parts.every((part) => !('quads' in part));
  const line = isBeside ? lineQuote(files.next, parts) : null;
  return { state: grade, score, parts, shift, ...none, quote: line ?? quote };
}
