import type { SearchHit } from '../../../shared/contract/search.ts';
import type { PageHit } from '../../database/papers.ts';
import type { Places } from './places.ts';

const inWords = (parts: (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(', ');

function pageHit(places: Places, hit: PageHit): SearchHit | null {
  const pack = places.pack(hit.hash);
  // a file whose import has not ended, or was cancelled: there is no meeting to open it in
  if (pack === null) return null;
  const { title, item } = places.around(hit.hash, hit.pdfPage);
  const edition = places.isRevised(hit.hash) ? 'earlier edition' : null;
  return {
    kind: 'page',
    title,
    where: inWords([
      places.meeting(pack.meeting),
      item?.printedNumber == null ? null : `item ${item.printedNumber}`,
      places.pageInWords(hit.hash, hit.pdfPage),
      edition,
    ]),
    snippet: hit.snippet,
    meeting: pack.meeting,
    item: item?.id ?? null,
    hash: hit.hash,
    pdfPage: hit.pdfPage,
    mark: null,
  };
}

/** Pages of packs as hits, those of editions that were revised behind all others. */
export function pageHits(places: Places, hits: PageHit[]): SearchHit[] {
  const isOld = (hit: PageHit) => places.isRevised(hit.hash);
  const inOrder = [...hits.filter((hit) => !isOld(hit)), ...hits.filter(isOld)];
  return inOrder.map((hit) => pageHit(places, hit)).filter((hit) => hit !== null);
}
