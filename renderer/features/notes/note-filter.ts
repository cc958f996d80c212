import type { Mark } from '../../../shared/contract/annotations.ts';
import type { AnnotationKind, MarkColour } from '../../../shared/domain/annotation.ts';
import { fold } from '../../../shared/domain/fold.ts';

/** Which notes are shown. Every word typed must stand somewhere in a note. */
export interface NoteFilter {
  words: string;
  kind: AnnotationKind | 'all';
  colour: MarkColour | 'all';
}

export const everyNote: NoteFilter = { words: '', kind: 'all', colour: 'all' };

/** The notes that fit: words are looked for in the passage, in my own words and in the tags. */
export function fitting(marks: readonly Mark[], filter: NoteFilter): Mark[] {
  const words = fold(filter.words)
    .split(' ')
    .filter((word) => word !== '');
  return marks.filter(
    (mark) =>
      (filter.kind === 'all' || mark.kind === filter.kind) &&
      (filter.colour === 'all' || mark.colour === filter.colour) &&
      holds(mark, words),
  );
}

function holds(mark: Mark, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const all = folded(mark);
  return words.every((word) => all.includes(word));
}

/** Folding is dear; a mark is never altered, only replaced. */
const known = new WeakMap<Mark, string>();

function folded(mark: Mark): string {
  const before = known.get(mark);
  if (before !== undefined) return before;
  const words = fold([mark.quote.exact, mark.text, ...mark.tags].join(' '));
  known.set(mark, words);
  return words;
}
