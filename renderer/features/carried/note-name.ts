import { annotationWords } from '../../../shared/domain/annotation-words.ts';
import type { CarriedNote } from './carried-notes.ts';

/** Characters of a passage that name a note in a list. */
const most = 80;

/** The passage that a note was made on, else my words, else its kind. */
export function noteName({ mark, before }: Pick<CarriedNote, 'mark' | 'before'>): string {
  const passage = before?.quote.exact ?? mark.quote.exact;
  const words = (passage || mark.text).replace(/\s+/g, ' ').trim();
  if (words === '') return annotationWords[mark.kind];
  const short = words.length <= most ? words : `${words.slice(0, most).replace(/\s\S*$/, '')}…`;
  return `“${short}”`;
}
