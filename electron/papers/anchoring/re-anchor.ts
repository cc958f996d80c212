import type { Place, PlaceState, Quote } from '../../../shared/domain/annotation-target.ts';
import { type PageModel, textModelVersion } from '../../../shared/domain/page-model.ts';
import { streamText } from '../../../shared/domain/text-stream.ts';
import { align } from './align.ts';
import { type FileText, fileText } from './file-text.ts';
import { areUnder, findWords, roundAll, type Stretch, stretchesUnderParts } from './find-words.ts';
import { type FoundPlace, foundWords } from './found-words.ts';
import { mapPages } from './page-map.ts';
import { type Files, placeBeside } from './place-beside.ts';
import { lineQuote } from './quote-of.ts';

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

/** Letters before and after words that tell them from the same words elsewhere. */
const enoughContext = 12;
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
  const stretches = stretchesIn(files.old, quote, place);
  const found =
    stretches.length === 0
      ? foundBeside(quote, place, files)
      : { ...foundWords(stretches, quote, files), shift: place.shift };
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
function stretchesIn(file: FileText, quote: Quote, place: Place): Stretch[] {
  const { start, end, textModel } = place;
  const words = streamText(quote.exact);
  const isCurrent = textModel === textModelVersion;
  if (isCurrent && start !== null && end !== null && start < end)
    if (file.text.slice(start, end) === words) return [{ start, end }];
  // a drawing or a sticky note quotes the line beside it, which it does not cover
  if (words === '' || !place.parts.every((part) => 'quads' in part)) return [];
  const under = stretchesUnderParts(file, place.parts);
  const round = roundAll(under);
  if (round === null && place.parts.length > 0) return [];
  const signs = { prefix: streamText(quote.prefix), suffix: streamText(quote.suffix) };
  const found = findWords(file.text, words, { ...signs, under: round });
  if (found === null || !areUnder(file, found, { words, under })) return under;
  return under.length > 0 || isOnly(file.text, words, found, signs) ? [found] : [];
}

/** Whether words that were given without a place stand nowhere else, or there with what was round them. */
function isOnly(
  text: string,
  words: string,
  { start, end }: Stretch,
  { prefix, suffix }: { prefix: string; suffix: string },
): boolean {
  if (text.slice(start, end) !== words) return false;
  if (text.indexOf(words) === text.lastIndexOf(words)) return true;
  const [before, after] = [prefix.slice(-enoughContext), suffix.slice(0, enoughContext)];
  if (before.length < enoughContext || after.length < enoughContext) return false;
  return text.startsWith(before, start - enoughContext) && text.startsWith(after, end);
}

function foundBeside(quote: Quote, place: Place, files: Files): FoundPlace & Pick<Place, 'shift'> {
  const { grade, score, parts, vector } = placeBeside(place.parts, quote.exact, files);
  const shift: [number, number] = [place.shift[0] + vector[0], place.shift[1] + vector[1]];
  const none = { start: null, end: null };
  if (parts.length === 0)
    return { state: 'gone', score, parts: [], shift: place.shift, ...none, quote };
  const isBeside = parts.every((part) => !('quads' in part));
  const line = isBeside ? lineQuote(files.next, parts) : null;
  return { state: grade, score, parts, shift, ...none, quote: line ?? quote };
}
