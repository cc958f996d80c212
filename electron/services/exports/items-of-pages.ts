import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
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
  const nameOf = (item: AgendaItem) =>
    item.printedNumber === null ? item.title : `Item ${item.printedNumber}: ${item.title}`;
  const stretch = (item: AgendaItem | null, from: number | null, to: number | null) =>
    item === null || from === null || to === null ? [] : [{ from, to, name: nameOf(item) }];
  const ofPapers = council.rows('paperVersion', { pack: hash }).flatMap((version) => {
    const paper = council.row('paper', version.paper);
    const item = paper === null ? null : council.row('agendaItem', paper.item);
    return stretch(item, version.pdfFrom, version.pdfTo);
  });
  // an item may have pages without a paper, as minutes have
  const ofItems = council
    .rows('agendaItem', { pack: hash, removed: 0 })
    .flatMap((item) => stretch(item, item.pdfFrom, item.pdfTo));
  const stretches = [...ofPapers, ...ofItems];
  return (pdfPage) =>
    stretches.find(({ from, to }) => from <= pdfPage && pdfPage <= to)?.name ?? outsideItems;
}
