import type { EditionChange } from './compare-editions.ts';

/**
 * The page of the new edition that an old page became, both in pages of the files. A page that was taken
 * out answers the one that stands in its place now.
 */
export function pageInEdition(changes: readonly EditionChange[], oldPdfPage: number): number {
  let removedBefore = 0;
  const inserted: number[] = [];
  for (const change of changes)
    if (change.kind === 'removed' && change.oldPdfPage < oldPdfPage) removedBefore += 1;
    else if (change.kind === 'inserted') inserted.push(change.pdfPage);
  let page = oldPdfPage - removedBefore;
  for (const came of inserted.sort((one, other) => one - other)) if (came <= page) page += 1;
  return Math.max(1, page);
}
