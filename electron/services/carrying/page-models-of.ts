import type { PapersStore } from '../../database/papers.ts';
import type { PageModels } from '../../papers/anchoring/anchor-passage.ts';

/** The text models of one file as papers.db has them; none where they are not made yet. */
export function pageModelsOf(
  papers: Pick<PapersStore, 'models' | 'streamStart'>,
  hash: string,
): PageModels {
  return {
    pages: (from, to) => papers.models(hash, from, to),
    startOf: (pdfPage) => papers.streamStart(hash, pdfPage),
  };
}
