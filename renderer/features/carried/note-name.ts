import type { Mark } from '../../../shared/contract/annotations.ts';
import { annotationWords } from '../../../shared/domain/annotation-words.ts';

/** Characters of a passage that name a note in a list. */
const most = 80;

/** The passage that a note was made on, else my words, else its kind. */
export function noteName({ quote, text, kind }: Pick<Mark, 'quote' | 'text' | 'kind'>): string {
  const words = (quote.exact || text).replace(/\s+/g, ' ').trim();
  if (words === '') return annotationWords[kind];
  const short = words.length <= most ? words : `${words.slice(0, most).replace(/\s\S*$/, '')}…`;
  return `“${short}”`;
}
