import { fold } from '../../../shared/domain/fold.ts';

const smallWords = new Set('a an and at by for from in of on or s the to y yr o i a r'.split(' '));

/** A title folded once, for comparing it with many lines. */
export interface TitleWords {
  folded: string;
  words: string[];
}

export function titleWords(title: string): TitleWords {
  const folded = fold(title);
  const words = folded.split(' ').filter(Boolean);
  const telling = words.filter((word) => !smallWords.has(word));
  return { folded, words: telling.length > 0 ? telling : words };
}

/**
 * How alike two titles are, 0 to 1, without case, apostrophes, dashes and small words. Front sheets, outlines
 * and papers name one matter in slightly different words.
 */
function titleLikeness(one: TitleWords, other: TitleWords): number {
  const [first, second] = [one.words, other.words];
  if (first.length === 0 || second.length === 0) return 0;
  const rest = [...second];
  let shared = 0;
  for (const word of first) {
    const index = rest.findIndex((candidate) => alike(candidate, word));
    if (index < 0) continue;
    shared += 1;
    rest.splice(index, 1);
  }
  return (2 * shared) / (first.length + second.length);
}

/** Part of their words that two titles must share. */
const enoughAlike = 0.75;

/** Whether two titles name one matter; an outline may cut a long title short. */
export function areSameTitle(one: TitleWords, other: TitleWords): boolean {
  const isShorter = one.folded.length <= other.folded.length;
  const [short, long] = isShorter ? [one, other] : [other, one];
  if (short.folded === '') return false;
  if (short.folded.length >= 12 && long.folded.startsWith(short.folded)) return true;
  // the likeness cannot reach the mark where one title has many more words
  const most =
    (2 * Math.min(short.words.length, long.words.length)) /
    (short.words.length + long.words.length);
  return most >= enoughAlike && titleLikeness(short, long) >= enoughAlike;
}

export function isSameTitle(one: string, other: string): boolean {
  return areSameTitle(titleWords(one), titleWords(other));
}

/** "councils" and "council": a lost apostrophe or a plural makes no other word. */
function alike(one: string, other: string): boolean {
  return one === other || (one.length > 3 && `${one}s` === other) || `${other}s` === one;
}
