import search from 'approx-string-match';
import { type Alignment, shiftsNear } from './align.ts';
import type { Stretch } from './find-words.ts';
import { everyPlace, likeness } from './likeness.ts';

/** Words of an old text that are looked for in a new one. */
export interface Sought extends Stretch {
  words: string;
  /** Up to 48 characters before and after. */
  prefix: string;
  suffix: string;
}

/** A place in the new text where they may be. */
export interface Candidate extends Stretch {
  /** Letters to change, put in or take out. */
  errors: number;
  /** Where the neighbours say that it begins; null where they say nothing. */
  expected: number | null;
  /** Found by what stands before and after: the words between are others. */
  between: boolean;
  /** One of more places with these very words than are compared: another may be as good. */
  amongMany?: boolean;
}

export interface Texts {
  old: string;
  new: string;
  alignment: Alignment;
}

/** Characters to either side of the expected place that are searched, besides the passage's own length. */
const slack = 60;
/** Errors allowed, as a part of the length: a short word with many errors is another word. */
const shortLength = 20;
const shortErrors = 0.25;
const longErrors = 0.4;
/** Away from the expected place nothing but the words themselves speaks for it. */
const strayErrors = 0.25;
const mostStrayErrors = 64;
const shortestLoose = 4;
const shortestStray = 12;
/** Longer passages have been found by their two ends if they can be found at all. */
const longestLoose = 2000;
/** Passages up to this length may have changed wholly between what stands before and after: a figure. */
const longestBetween = 40;
const hold = 12;
const mostPlaces = 200;
/** So far from the edge of what was found the old neighbours are looked for. */
const longestSeam = 40;

export function candidatesFor(sought: Sought, texts: Texts): Candidate[] {
  const [shift] = shiftsNear(texts.alignment, sought.start, 1);
  const unmoved = shift === undefined ? [] : exactPlaces(sought, texts, shift);
  // what stands where it must, between its old neighbours, need not be looked for any further
  if (unmoved.some((candidate) => isSeated(candidate, sought, texts))) return unmoved;
  const near = shiftsNear(texts.alignment, sought.start).flatMap((shift) =>
    nearPlaces(sought, texts, shift),
  );
  const found = [...near, ...byBothEnds(sought, texts)].map((one) => seamed(one, sought, texts));
  if (found.some(({ errors }) => errors === 0)) return found;
  const stray = strayPlaces(sought, texts, found.length === 0);
  return [...found, ...stray.map((one) => seamed(one, sought, texts))];
}

/**
 * Changed words reach from what stood before to what stood after: of "fell to 58" that is "fell to 61" now,
 * the fewest errors leave the figure out.
 */
function seamed(candidate: Candidate, sought: Sought, texts: Texts): Candidate {
  if (candidate.errors === 0 || candidate.between) return candidate;
  const reach = Math.min(longestSeam, candidate.errors + 2);
  const before = sought.prefix.slice(-hold);
  const after = sought.suffix.slice(0, hold);
  const from = candidate.start - reach - before.length;
  const head = texts.new.slice(Math.max(0, from), candidate.start + reach).lastIndexOf(before);
  const start =
    before.length < hold || head < 0 ? candidate.start : Math.max(0, from) + head + hold;
  const least = Math.max(start + 1, candidate.end - reach);
  const tail = texts.new.slice(least, candidate.end + reach + hold).indexOf(after);
  const end = after.length < hold || tail < 0 ? candidate.end : least + tail;
  if (start === candidate.start && end === candidate.end) return candidate;
  const errors = changesBetween(sought.words, texts.new.slice(start, end));
  return { ...candidate, start, end, errors: Math.max(1, errors) };
}

/** Whether the very words stand where they are expected, with the same letters close before and after. */
export function isSeated(
  { start, end, errors, expected }: Candidate,
  sought: Sought,
  texts: Texts,
) {
  const { prefix, suffix } = sought;
  const [before, after] = [prefix.slice(-hold), suffix.slice(0, hold)];
  return (
    errors === 0 &&
    start === expected &&
    texts.new.startsWith(before, start - before.length) &&
    texts.new.startsWith(after, end)
  );
}

function exactPlaces({ words, start, end }: Sought, texts: Texts, shift: number): Candidate[] {
  const expected = start + shift;
  const from = Math.max(0, expected - words.length - slack);
  const window = texts.new.slice(from, end + shift + words.length + slack);
  return everyPlace(window, words, mostPlaces).map((place) => {
    const begin = from + place;
    return { start: begin, end: begin + words.length, errors: 0, expected, between: false };
  });
}

function nearPlaces(sought: Sought, texts: Texts, shift: number): Candidate[] {
  const { words, start, end } = sought;
  const expected = start + shift;
  const from = Math.max(0, expected - words.length - slack);
  const window = texts.new.slice(from, end + shift + words.length + slack);
  const at = (place: Stretch, errors: number, between = false): Candidate => ({
    start: from + place.start,
    end: from + place.end,
    errors,
    expected,
    between,
  });
  const exact = exactPlaces(sought, texts, shift);
  const loose =
    exact.length > 0 ? [] : loosePlaces(window, words).map((one) => at(one, one.errors));
  const between = betweenPlaces(window, sought).map((one) => at(one, one.errors, true));
  return [...exact, ...loose, ...between];
}

function loosePlaces(window: string, words: string) {
  if (words.length < shortestLoose || words.length > longestLoose) return [];
  const part = words.length < shortLength ? shortErrors : longErrors;
  return search(window, words, Math.floor(words.length * part));
}

/** Between the end of what stood before and the beginning of what stood after: whatever is there now. */
function betweenPlaces(window: string, { words, prefix, suffix }: Sought) {
  const [before, after] = [prefix.slice(-hold), suffix.slice(0, hold)];
  if (words.length > longestBetween || before.length < hold || after.length < hold) return [];
  const longest = Math.max(2 * words.length, words.length + 6);
  return everyPlace(window, before, mostPlaces).flatMap((place) => {
    const start = place + hold;
    const end = window.indexOf(after, start + 1);
    if (end < 0 || end - start > longest) return [];
    const between = window.slice(start, end);
    const errors = Math.round((1 - likeness(words, between)) * words.length);
    return [{ start, end, errors: Math.max(errors, Number(between !== words)) }];
  });
}

/** From where its beginning went to where its end went: words may have been put in or taken out between. */
function byBothEnds({ words, start, end }: Sought, texts: Texts): Candidate[] {
  const [first] = shiftsNear(texts.alignment, start, 1);
  const [last] = shiftsNear(texts.alignment, end, 1);
  if (first === undefined || last === undefined) return [];
  // one shift for both: what stands there was compared already, unless it was too long for that
  if (first === last && words.length <= longestLoose) return [];
  const place = { start: start + first, end: end + last };
  const length = place.end - place.start;
  if (length < words.length / 2 || length > words.length * 1.5) return [];
  const errors = changesBetween(words, texts.new.slice(place.start, place.end));
  return [{ ...place, errors, expected: place.start, between: false }];
}

/** Letters to change, put in or take out to make one text of the other, at most its length. */
function changesBetween(words: string, other: string): number {
  const [match] = search(other, words, words.length);
  const missing = match === undefined ? words.length : match.errors;
  const outside = match === undefined ? 0 : other.length - (match.end - match.start);
  return Math.min(words.length, missing + outside);
}

function strayPlaces({ words, start }: Sought, texts: Texts, isLost: boolean): Candidate[] {
  const [shift] = shiftsNear(texts.alignment, start, 1);
  const expected = shift === undefined ? null : start + shift;
  const centre = expected ?? start;
  const at = (place: Stretch, errors: number): Candidate => ({
    start: place.start,
    end: place.end,
    errors,
    expected,
    between: false,
  });
  const every = everyPlace(texts.new, words, 20 * mostPlaces);
  const amongMany = every.length > mostPlaces;
  const exact = every
    .sort((one, other) => Math.abs(one - centre) - Math.abs(other - centre))
    .slice(0, mostPlaces)
    .map((begin) => ({ ...at({ start: begin, end: begin + words.length }, 0), amongMany }));
  if (exact.length > 0 || !isLost) return exact;
  if (words.length < shortestStray || words.length > longestLoose) return [];
  const most = Math.min(mostStrayErrors, Math.floor(words.length * strayErrors));
  return search(texts.new, words, most).map((one) => at(one, one.errors));
}
