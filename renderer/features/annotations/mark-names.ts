import type { Mark } from '../../../shared/contract/annotations.ts';
import type { AnnotationKind } from '../../../shared/domain/annotation.ts';
import { annotationWords } from '../../../shared/domain/annotation-words.ts';

/** Kinds that lie on words. */
const onWords: ReadonlySet<AnnotationKind> = new Set(['highlight', 'underline', 'strike']);
/** A name is heard whole each time: longer words are cut. */
const longestHeard = 120;

/** As many as a note holds; the backend refuses more. */
export const longestNote = 20_000;

export const liesOnWords = ({ kind }: Pick<Mark, 'kind'>): boolean => onWords.has(kind);

/** Kinds that lie at a place of the page and can be moved about on it. */
export const isMovable = ({ kind }: Pick<Mark, 'kind'>): boolean =>
  kind === 'note' || kind === 'textBox' || kind === 'pen';

export function shortened(words: string, longest = longestHeard): string {
  const plain = words.replace(/\s+/gu, ' ').trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1).trimEnd()}…`;
}

/** What a mark is called aloud: "Highlight, yellow: “opens at noon”, note: ask why". */
export function markName({ kind, colour, quote, text, place }: Mark): string {
  const what = kind === 'bookmark' ? annotationWords[kind] : `${annotationWords[kind]}, ${colour}`;
  const words = onWords.has(kind) && quote.exact !== '' ? `: “${shortened(quote.exact)}”` : '';
  const said =
    text.trim() === '' ? '' : `${onWords.has(kind) ? ', note: ' : ': '}${shortened(text)}`;
  const doubt = place.state === 'likely' ? ', likely place' : '';
  return `${what}${words}${said}${doubt}`;
}
