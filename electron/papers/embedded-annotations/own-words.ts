import { PDFArray, type PDFDict } from 'pdf-lib';
import { longestNote } from '../../../shared/domain/annotation.ts';
import { type EmbeddedAnnotation, limits } from './embedded-annotation.ts';
import { entry, wordsIn, wordsOf } from './entries.ts';

const longestTag = 60;

/** What a copy of ours keeps under its private key. */
export function ownWords(own: PDFDict): NonNullable<EmbeddedAnnotation['own']> {
  return {
    tags: ownTags(entry(own, 'Tags')),
    exact: wordsOf(own, 'Exact', longestNote) ?? '',
    prefix: wordsOf(own, 'Prefix', limits.words) ?? '',
    suffix: wordsOf(own, 'Suffix', limits.words) ?? '',
  };
}

function ownTags(list: ReturnType<typeof entry>): string[] {
  if (!(list instanceof PDFArray)) return [];
  const count = Math.min(list.size(), limits.tags);
  const tags = Array.from({ length: count }, (_, at) => wordsIn(list, at, longestTag) ?? '');
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}
