import { z } from 'zod';
import { fold } from './fold.ts';

/** One difference between two editions of a pack, in pages of the files. */
export const editionChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('inserted'),
    pdfPage: z.int().positive(),
    /** The page's first heading or line, so that people know what came. */
    heading: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('removed'), oldPdfPage: z.int().positive() }),
  z.strictObject({
    kind: z.literal('reworded'),
    pdfPage: z.int().positive(),
    oldPdfPage: z.int().positive(),
  }),
]);
export type EditionChange = z.infer<typeof editionChange>;

/** The words of one page of an edition. */
export interface EditionPage {
  pdfPage: number;
  text: string;
  heading: string | null;
}

interface Prepared extends EditionPage {
  key: string;
  words: ReadonlySet<string>;
}

/** Pages alike in at least this part of their words are one page, reworded; below it, one goes and one comes. */
const alikeFrom = 0.5;
/** Longest stretch of unknown pages that is compared pair by pair; beyond it the work would be felt. */
const longestStretch = 150;

/**
 * What a new edition changed, in page order: pages put in, taken out, reworded. Pages whose words are
 * the same and stand once in both editions are the fixed points; stretches between them are aligned so
 * that as much likeness as possible is kept. Pages that only moved are no change.
 */
export function compareEditions(
  before: readonly EditionPage[],
  after: readonly EditionPage[],
): EditionChange[] {
  const old = before.map(prepare);
  const now = after.map(prepare);
  const changes: EditionChange[] = [];
  let from: [number, number] = [0, 0];
  for (const [oldIndex, newIndex] of [
    ...fixedPoints(old, now),
    [old.length, now.length] as const,
  ]) {
    changes.push(...stretch(old.slice(from[0], oldIndex), now.slice(from[1], newIndex)));
    from = [oldIndex + 1, newIndex + 1];
  }
  return changes;
}

function prepare(page: EditionPage): Prepared {
  const key = fold(page.text);
  return { ...page, key, words: new Set(key.split(' ')) };
}

/** Pairs of indexes with the same words, once each, rising on both sides. */
function fixedPoints(old: readonly Prepared[], now: readonly Prepared[]): [number, number][] {
  const oldIndex = uniqueKeys(old);
  const pairs: [number, number][] = [];
  for (const [key, index] of uniqueKeys(now)) {
    const partner = oldIndex.get(key);
    if (partner !== undefined && key !== '') pairs.push([partner, index]);
  }
  return longestRising(pairs.sort((one, other) => one[1] - other[1]));
}

function uniqueKeys(pages: readonly Prepared[]): Map<string, number> {
  const seen = new Map<string, number>();
  const twice = new Set<string>();
  for (const [index, page] of pages.entries()) {
    if (seen.has(page.key)) twice.add(page.key);
    seen.set(page.key, index);
  }
  for (const key of twice) seen.delete(key);
  return seen;
}

/** The longest part of the list whose first members rise: pages that swapped places fix nothing. */
function longestRising(pairs: [number, number][]): [number, number][] {
  const best: { length: number; previous: number }[] = [];
  for (const [index, pair] of pairs.entries()) {
    let mine = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1;
      if ((pairs[earlier]?.[0] ?? 0) < pair[0] && length > mine.length)
        mine = { length, previous: earlier };
    }
    best.push(mine);
  }
  const kept: [number, number][] = [];
  let at = best.reduce(
    (top, one, index) => (one.length > (best[top]?.length ?? 0) ? index : top),
    0,
  );
  while (at >= 0 && at < pairs.length) {
    kept.unshift(pairs[at] ?? [0, 0]);
    at = best[at]?.previous ?? -1;
  }
  return kept;
}

/** Differences within one stretch that no fixed point parts. */
function stretch(old: readonly Prepared[], now: readonly Prepared[]): EditionChange[] {
  const partners = partnersOf(old, now);
  const taken = new Set(partners.values());
  const changes: EditionChange[] = old
    .filter((page) => !taken.has(page))
    .map((page) => ({ kind: 'removed', oldPdfPage: page.pdfPage }));
  for (const page of now) {
    const partner = partners.get(page);
    if (partner === undefined)
      changes.push({ kind: 'inserted', pdfPage: page.pdfPage, heading: page.heading });
    else if (partner.key !== page.key)
      changes.push({ kind: 'reworded', pdfPage: page.pdfPage, oldPdfPage: partner.pdfPage });
  }
  return changes;
}

/** For each new page its old one, in rising order, the sum of likeness being the greatest. */
function partnersOf(old: readonly Prepared[], now: readonly Prepared[]): Map<Prepared, Prepared> {
  const partners = new Map<Prepared, Prepared>();
  if (old.length > longestStretch || now.length > longestStretch) return partners;
  const gains = old.map((one) => now.map((other) => likeness(one, other)));
  const sums = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: now.length + 1 }, () => 0),
  );
  const sum = (row: number, column: number) => sums[row]?.[column] ?? 0;
  const paired = (row: number, column: number) =>
    sum(row + 1, column + 1) + (gains[row]?.[column] ?? 0);
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const most = Math.max(paired(row, column), sum(row + 1, column), sum(row, column + 1));
      (sums[row] ?? [])[column] = most;
    }
  for (let row = 0, column = 0; row < old.length && column < now.length; ) {
    const [one, other] = [old[row], now[column]];
    const gain = gains[row]?.[column] ?? 0;
    if (one && other && gain > 0 && sum(row, column) === paired(row, column)) {
      partners.set(other, one);
      row += 1;
      column += 1;
    } else if (sum(row, column) === sum(row + 1, column)) row += 1;
    else column += 1;
  }
  return partners;
}

/** A picture may show anything: it is a known page's partner only where nothing else is. */
const likenessOfPicture = 0.01;

/** Part of the words that two pages share, 0 where it is too small to call them one page. */
function likeness(one: Prepared, other: Prepared): number {
  if (one.key === other.key) return 1;
  if (one.key === '' || other.key === '') return likenessOfPicture;
  let shared = 0;
  for (const word of one.words) if (other.words.has(word)) shared += 1;
  const part = shared / (one.words.size + other.words.size - shared);
  return part >= alikeFrom ? part : 0;
}
