import { fold } from '../../../shared/domain/fold.ts';

const smallWords = new Set('a an and at by for from in of on or s the to y yr o i a r'.split(' '));

/**
 * How alike two titles are, 0 to 1, without case, apostrophes, dashes and small words. Front sheets, outlines
 * and papers name one matter in slightly different words.
 */
export function titleLikeness(one: string, other: string): number {
  const first = wordsOf(one);
  const second = wordsOf(other);
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

/** Whether two titles name one matter; an outline may cut a long title short. */
export function isSameTitle(one: string, other: string): boolean {
  const [short = '', long = ''] = [fold(one), fold(other)].sort((a, b) => a.length - b.length);
  if (short === '') return false;
  return (short.length >= 12 && long.startsWith(short)) || titleLikeness(one, other) >= 0.75;
}

function wordsOf(title: string): string[] {
  const words = fold(title).split(' ').filter(Boolean);
  const telling = words.filter((word) => !smallWords.has(word));
  return telling.length > 0 ? telling : words;
}

/** "Coventrys" and "Coventry": a lost apostrophe or a plural makes no other word. */
function alike(one: string, other: string): boolean {
  return one === other || (one.length > 3 && `${one}s` === other) || `${other}s` === one;
}
