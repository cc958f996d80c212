import type { LatestReading } from '../../shared/contract/reading.ts';
import { formatShortDate } from '../../shared/domain/format-date.ts';
import type { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { Pack } from '../../shared/domain/pack.ts';
import { pageInEdition } from '../../shared/domain/page-in-edition.ts';
import { pageName, wholeOfPages } from '../../shared/domain/printed-page.ts';
import type { ReadingPosition } from '../../shared/domain/reading-position.ts';
import type { Reader } from '../ledger/ledger.ts';

type Council = Reader<typeof sharedNouns>;
type Personal = Reader<typeof personalNouns>;

/** More editions of one pack than any council publishes; guards against a ring of them. */
const mostEditions = 50;

/**
 * Where I left off in a file, or null. In an edition that I have not opened yet it is the place that I
 * reached in the one before, on the page that it has become.
 */
export function placeIn(
  council: Council,
  personal: Personal,
  hash: string,
): ReadingPosition | null {
  const later: Pack[] = [];
  for (let file: string | null = hash; file !== null && later.length < mostEditions; ) {
    const place = personal.row('readingPosition', file);
    if (place !== null) return later.reduceRight(carried, place);
    const pack: Pack | null = council.row('pack', file);
    if (pack !== null) later.push(pack);
    file = pack?.revises ?? null;
  }
  return null;
}

function carried(place: ReadingPosition, into: Pack): ReadingPosition {
  const page = Math.min(pageInEdition(into.changes, place.pdfPage), Math.max(1, into.pageCount));
  return { ...place, id: into.id, pdfPage: page };
}

/**
 * The file I read last, in its newest edition, so that nobody reads on in an old one unawares. Files that
 * left the app since are passed over.
 */
export function latestReading(council: Council, personal: Personal): LatestReading | null {
  const places = personal
    .rows('readingPosition')
    .sort((one, other) => other.readAt.localeCompare(one.readAt));
  for (const { id } of places) {
    const pack = newestEdition(council, id);
    const meeting = pack && council.row('meeting', pack.meeting);
    const place = pack && placeIn(council, personal, pack.id);
    if (!pack || !meeting || !place) continue;
    const committee = council.row('committee', meeting.committee)?.name ?? 'Meeting';
    const date = meeting.date === null ? [] : [formatShortDate(meeting.date)];
    const page = pack.pages.find((one) => one.pdfPage === place.pdfPage);
    return {
      hash: pack.id,
      label: [pack.label, committee, ...date].join(', '),
      meeting: meeting.id,
      page: pageName(page ?? { pdfPage: place.pdfPage, printed: null }, wholeOfPages(pack)),
    };
  }
  return null;
}

function newestEdition(council: Council, hash: string): Pack | null {
  let pack = council.row('pack', hash);
  for (let steps = 0; pack !== null && steps < mostEditions; steps += 1) {
    const [newer] = council.rows('pack', { revises: pack.id });
    if (newer === undefined) return pack;
    pack = newer;
  }
  return pack;
}
