import type { AnnotationKind } from '../../../shared/domain/annotation.ts';
import { annotationWords } from '../../../shared/domain/annotation-words.ts';
import type { CarriedNote } from './carried-notes.ts';

/** Characters of a passage that name a note in a list. */
const most = 80;

/** Marks that lie on no words of the paper: my own words name them better than what stands nearby. */
const besideWords: ReadonlySet<AnnotationKind> = new Set(['note', 'textBox', 'pen', 'bookmark']);

/** The passage that a note was made on, else my words, else the passage nearby with what the mark is. */
export function noteName({ mark, before }: Pick<CarriedNote, 'mark' | 'before'>): string {
  const passage = before?.quote.exact ?? mark.quote.exact;
  const isBeside = besideWords.has(mark.kind);
  const words = (isBeside ? mark.text || passage : passage || mark.text)
    .replace(/\s+/g, ' ')
    .trim();
  const kind = annotationWords[mark.kind];
  if (words === '') return kind;
  const short = words.length <= most ? words : `${words.slice(0, most).replace(/\s\S*$/, '')}…`;
  return isBeside && mark.text.trim() === '' ? `${kind} by “${short}”` : `“${short}”`;
}
