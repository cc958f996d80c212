import type { MarkPart } from '../../../shared/domain/annotation-target.ts';
import type { PageModel } from '../../../shared/domain/page-model.ts';
import { printedWords, spansBetween } from '../../../shared/domain/page-stream.ts';
import { boundsOf, stretchesUnder } from '../../../shared/domain/passage-quads.ts';

/** The words of the page that a note's quads lie on, by our own text of it; empty where there are none. */
export function wordsUnder(
  page: (pdfPage: number) => PageModel | undefined,
  parts: readonly MarkPart[],
): string {
  const words = parts.map((part) => {
    const model = 'quads' in part ? page(part.pdfPage) : undefined;
    if (model === undefined || !('quads' in part)) return '';
    const stretches = stretchesUnder(model, part.quads.map(boundsOf));
    return stretches
      .map(({ start, end }) => printedWords(spansBetween(model, start, end)))
      .join(' ');
  });
  return words.filter((one) => one !== '').join(' ');
}
