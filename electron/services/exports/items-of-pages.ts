import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Reader } from '../../ledger/ledger.ts';

export const outsideItems = 'Pages outside the items';

/**
 * Names the agenda item of each page of a file: "Item 4: Education performance". Told by the papers as they
 * stand in this very file, so that an earlier edition's pages are its own.
 */
export function itemsOfPages(
  council: Reader<typeof sharedNouns>,
  hash: string,
): (pdfPage: number) => string {
  const stretches = council.rows('paperVersion', { pack: hash }).flatMap((version) => {
    const paper = council.row('paper', version.paper);
    const item = paper === null ? null : council.row('agendaItem', paper.item);
    if (item === null || version.pdfFrom === null || version.pdfTo === null) return [];
    const number = item.printedNumber === null ? '' : `Item ${item.printedNumber}: `;
    return [{ from: version.pdfFrom, to: version.pdfTo, name: `${number}${item.title}` }];
  });
  return (pdfPage) =>
    stretches.find(({ from, to }) => from <= pdfPage && pdfPage <= to)?.name ?? outsideItems;
}
