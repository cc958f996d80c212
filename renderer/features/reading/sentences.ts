import type { TextBlock } from '../../../shared/contract/papers.ts';

/** Longest piece handed to a voice: some stop in the middle of longer ones. Characters. */
const longestPiece = 280;

const splitter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a page in reading order; a long one is parted after a comma, or at a blank. */
export function sentencesOf(blocks: readonly Pick<TextBlock, 'text'>[]): string[] {
  return blocks
    .flatMap(({ text }) => [...splitter.segment(text)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .flatMap(pieces);
}

function pieces(sentence: string): string[] {
  if (sentence.length <= longestPiece) return [sentence];
  const head = sentence.slice(0, longestPiece);
  const at = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '));
  const end = at > longestPiece / 2 ? at + 1 : head.lastIndexOf(' ');
  const cut = end > 0 ? end : longestPiece;
  return [sentence.slice(0, cut).trim(), ...pieces(sentence.slice(cut).trim())];
}
