import search from 'approx-string-match';
import type { MarkPart, Rectangle } from '../../../shared/domain/annotation-target.ts';
import { boundsOf, stretchesUnder } from '../../../shared/domain/passage-quads.ts';
import type { PageWindow } from './page-window.ts';

export interface Stretch {
  start: number;
  end: number;
}

/** What tells two places with the same words apart. Words as streamText() leaves them. */
export interface Signs {
  prefix: string;
  suffix: string;
  /** What the parts cover; null where they are not known or cover no words. */
  under: Stretch | null;
}

/** A single letter stands on a page hundreds of times: more places than these are not compared. */
const mostPlaces = 4000;
/** Of a passage that is nowhere word for word: errors allowed, as a part of its length, and the shortest such. */
const allowedErrors = 0.2;
const shortestLoose = 12;
/** So much of the words lies under the parts, word for word, that these are the passage. */
const mostlyCovered = 0.6;

/** Where the words stand: of several places the one that the signs speak for. Null where there is none. */
export function findWords(text: string, words: string, signs: Signs): Stretch | null {
  if (words === '') return null;
  const exact = everyPlace(text, words);
  if (exact.length > 0) return best(text, exact, signs);
  if (words.length < shortestLoose) return null;
  const { under } = signs;
  const covered = under ? text.slice(under.start, under.end) : '';
  // a selection that ran into a page number: looked for loosely, the number is taken for the next page's words
  if (words.includes(covered) && covered.length >= words.length * mostlyCovered) return under;
  return best(text, search(text, words, Math.floor(words.length * allowedErrors)), signs);
}

function everyPlace(text: string, words: string): Stretch[] {
  const places: Stretch[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length });
    if (places.length >= mostPlaces) break;
  }
  return places;
}

function best(text: string, places: readonly Stretch[], signs: Signs): Stretch | null {
  let chosen: Stretch | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const score = scoreOf(text, place, signs);
    if (score <= most) continue;
    chosen = place;
    most = score;
  }
  return chosen && { start: chosen.start, end: chosen.end };
}

/** Geometry first: what the parts cover cannot be told by words alone. Context decides between equals. */
function scoreOf(text: string, place: Stretch, { prefix, suffix, under }: Signs): number {
  const context =
    alikeEnds(text.slice(0, place.start), prefix) + alikeBeginnings(text.slice(place.end), suffix);
  if (under === null) return context;
  const lap = Math.min(place.end, under.end) - Math.max(place.start, under.start);
  const apart = Math.abs(place.start - under.start) + Math.abs(place.end - under.end);
  return (lap > 0 ? 1e6 : 0) - apart * 1000 + context;
}

function alikeEnds(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one[one.length - 1 - same] === other[other.length - 1 - same]) same += 1;
  return same;
}

function alikeBeginnings(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one[same] === other[same]) same += 1;
  return same;
}

/** What the parts cover, in order: several stretches where it is set in another order than it stands. */
export function stretchesUnderParts(window: PageWindow, parts: readonly MarkPart[]): Stretch[] {
  const found = window.pages.flatMap(({ model, start }) => {
    const rectangles = parts.filter((part) => part.pdfPage === model.pdfPage).flatMap(rectanglesOf);
    return stretchesUnder(model, rectangles).map((under) => ({
      start: start + under.start,
      end: start + under.end,
    }));
  });
  return joined(found);
}

/** Stretches in order, those that meet as one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    const last = whole.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

/** From the first to the last character of some stretches in order; null where there are none. */
export function roundAll(stretches: readonly Stretch[]): Stretch | null {
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** A rectangle may miss so many letters of words at either end. */
const missedLetters = 3;
const sharedPart = 0.5;

/**
 * Whether words that were found are those under the parts, and not the same words elsewhere on the page, nor
 * words that are only like them where the parts cover several stretches.
 */
export function areUnder(
  { text }: PageWindow,
  { start, end }: Stretch,
  sought: { words: string; under: readonly Stretch[] },
): boolean {
  const { words, under } = sought;
  const round = roundAll(under);
  if (round === null) return true;
  if (under.length > 1 && text.slice(start, end) !== words) return false;
  const covered = under.reduce((sum, one) => sum + one.end - one.start, 0);
  const shared = under.reduce(
    (sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)),
    0,
  );
  if (shared >= sharedPart * (end - start + covered - shared)) return true;
  const apart = Math.max(Math.abs(start - round.start), Math.abs(end - round.end));
  return under.length === 1 && apart <= missedLetters;
}

export function rectanglesOf(part: MarkPart): Rectangle[] {
  if ('quads' in part) return part.quads.map(boundsOf);
  if ('rect' in part) return [part.rect];
  const [x, y] = part.point;
  return [[x, y, x, y]];
}
