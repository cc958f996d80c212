import { streamText } from '../../../shared/domain/text-stream.ts';

/** What stood in a passage and what stands there now: the words that differ, and nothing around them. */
export interface ChangedWords {
  before: string;
  now: string;
}

/**
 * The news in a passage that was reworded: "63.3 %" and "63.9 %". Null where the words are the same; blanks do
 * not count. Words, not letters: half a figure is no figure.
 */
export function changedWords(before: string, now: string): ChangedWords | null {
  if (streamText(before) === streamText(now)) return null;
  const old = wordsOf(before);
  const fresh = wordsOf(now);
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const middle = (words: string[]) => words.slice(start, words.length - end).join(' ');
  return { before: middle(old), now: middle(fresh) };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
