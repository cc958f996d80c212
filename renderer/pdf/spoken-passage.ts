import { findPhrase, queryWords } from './find-words.ts';
import { rangeIn } from './highlight-ranges.ts';

/** The name under which the style sheets paint the words that are being read aloud. */
const spoken = 'spoken-words';

/** An element that holds one text. Words may run on from one into the next unless a line ends there. */
export interface TextPiece {
  element: HTMLElement;
  endsLine: boolean;
}

/**
 * Marks the first place where a sentence stands; answers it, or null where it does not stand there. Without
 * a sentence the mark is taken away.
 */
export function markSpoken(pieces: readonly TextPiece[], sentence: string | null): Range | null {
  CSS.highlights.delete(spoken);
  if (sentence === null) return null;
  const texts = pieces.map(({ element, endsLine }) => element.textContent + (endsLine ? ' ' : ''));
  const found = findPhrase(texts, queryWords(sentence));
  const elements = pieces.map(({ element }) => element);
  const range = found && rangeIn(elements, found);
  if (range) CSS.highlights.set(spoken, new Highlight(range));
  return range;
}
