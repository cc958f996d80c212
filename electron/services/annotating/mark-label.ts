import type { AnnotationKind } from '../../../shared/domain/annotation.ts';
import { annotationWords } from '../../../shared/domain/annotation-words.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import { pageName, wholeOfPages } from '../../../shared/domain/printed-page.ts';
import type { Reader } from '../../ledger/ledger.ts';

/** What Undo calls a mark: "Highlight, page 12 of the pack". */
export function markLabel(
  council: Reader<typeof sharedNouns>,
  kind: AnnotationKind,
  hash: string,
  pdfPage: number | undefined,
): string {
  if (pdfPage === undefined) return annotationWords[kind];
  const pack = council.row('pack', hash);
  const page = pack?.pages.find((one) => one.pdfPage === pdfPage) ?? { pdfPage, printed: null };
  const name = pageName(page, wholeOfPages(pack));
  return `${annotationWords[kind]}, ${name.startsWith('PDF') ? name : `p${name.slice(1)}`}`;
}
