import { streamText } from './text-stream.ts';

/** What became of the words that a mark was made on: "63.3 %" is now "63.9 %". */
export interface WordsNews {
  was: string;
  is: string;
}

/** Longer passages are not news in a line: beginning and end that stayed are left out, a little kept to know it by. */
const around = 3;

/**
 * How the words at a place differ from those the mark was made on; null where they are the same but for
 * blanks and the make of quotes and dashes. Only the words from the first changed one to the last are told,
 * with up to three that stayed on either side ("…" where more did).
 */
export function wordsNews(before: string, now: string): WordsNews | null {
  if (streamText(before) === streamText(now)) return null;
  const [old, next] = [before.split(/\s+/), now.split(/\s+/)];
  const isSame = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && streamText(one) === streamText(other);
  const shorter = Math.min(old.length, next.length);
  let head = 0;
  while (head < shorter && isSame(old[head], next[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(old.at(-1 - tail), next.at(-1 - tail))) tail += 1;
  return { was: told(old, head, tail), is: told(next, head, tail) };
}

function told(words: readonly string[], head: number, tail: number): string {
  const from = Math.max(0, head - around);
  const to = Math.min(words.length, words.length - tail + around);
  const kept = words.slice(from, to).join(' ');
  return `${from > 0 ? '… ' : ''}${kept}${to < words.length ? ' …' : ''}`;
}
