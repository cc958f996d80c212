import type { SnippetPart } from '../../shared/contract/search.ts';

/** Control characters that stand around a hit in what FTS5 answers; no page's words hold them. */
export const hitStart = '\u0002';
export const hitEnd = '\u0003';

/** Words around a hit that a snippet shows, as FTS5 counts them. */
export const snippetTokens = 24;

/** Parts of a snippet, hits apart. Text, never markup; line ends become blanks. */
export function snippetParts(marked: string): SnippetPart[] {
  const [before = '', ...rest] = marked.replace(/\s+/gu, ' ').split(hitStart);
  const parts: SnippetPart[] = [{ text: before, hit: false }];
  for (const piece of rest) {
    const [hit = '', ...after] = piece.split(hitEnd);
    parts.push({ text: hit, hit: true }, { text: after.join(''), hit: false });
  }
  return parts.filter(({ text }) => text !== '');
}
