import type { Mark } from '../../../shared/contract/annotations.ts';
import type { AnnotationKind, MarkColour } from '../../../shared/domain/annotation.ts';
import type { PlaceState } from '../../../shared/domain/annotation-target.ts';
import { annotationWords } from '../../../shared/domain/annotation-words.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { counted } from '../../app/meeting-words.ts';

export const colourName = (colour: MarkColour): string => markLooks[colour].name;

/** "Highlight, yellow" */
export function lookWords({ kind, colour }: Pick<Mark, 'kind' | 'colour'>): string {
  return kind === 'bookmark'
    ? annotationWords[kind]
    : `${annotationWords[kind]}, ${colourName(colour).toLowerCase()}`;
}

const fieldLabels: Partial<Record<AnnotationKind, string>> = {
  textBox: 'Words in the box',
  pen: 'What the drawing shows',
  bookmark: 'Name of the bookmark',
};

/** What the words of a mark are. */
export const wordsLabel = (kind: AnnotationKind): string => fieldLabels[kind] ?? 'My note';

/** What there is to know of a place that the app found, or did not; null of one set by a person. */
export function placeWords(state: PlaceState): string | null {
  switch (state) {
    case 'likely':
      return 'Dotted: please check';
    case 'check':
      return 'Not placed yet: please check';
    case 'gone':
      return 'Its passage is gone from this edition';
    case 'left':
      return 'Left on the earlier edition';
    case 'original':
    case 'byHand':
    case 'accepted':
    case 'sure':
      return null;
  }
}

/** "3 notes", "12 of 41 notes" */
export function countWords(shown: number, all: number): string {
  return shown === all ? counted(all, 'note') : `${shown} of ${counted(all, 'note')}`;
}

/** Words cut at a blank, so that a list stays a list. `most` in characters. */
export function shortened(words: string, most: number): string {
  const single = words.replace(/\s+/g, ' ').trim();
  if (single.length <= most) return single;
  return `${single.slice(0, most).replace(/\s\S*$/, '')}…`;
}

/** What a mark is called in a sentence: its own words, else those it stands on, else its kind. */
export function markName({ text, quote, kind }: Pick<Mark, 'text' | 'quote' | 'kind'>): string {
  const words = text || quote.exact;
  return words === '' ? annotationWords[kind].toLowerCase() : `“${shortened(words, 60)}”`;
}
