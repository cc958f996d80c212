import type { SearchHit } from '../../../shared/contract/search.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { type SharedNoun, sharedNouns } from '../../../shared/domain/nouns.ts';
import type { RowHit } from '../../database/search.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Places } from './places.ts';

export interface RowHitParts {
  council: Ledger<typeof sharedNouns>;
  places: Places;
}

/** Everything of a hit but its snippet, which the index gives; null where the row stands nowhere. */
type Place = (Omit<SearchHit, 'snippet' | 'mark'> & { mark?: string }) | null;
type Placer = (parts: RowHitParts, hit: RowHit) => Place;

const nowhere = { meeting: null, item: null, hash: null, pdfPage: null };

function ofItem(
  { places }: RowHitParts,
  item: AgendaItem,
): Omit<SearchHit, 'snippet' | 'kind' | 'mark'> {
  const number = item.printedNumber === null ? '' : `, item ${item.printedNumber}`;
  return {
    title: item.title,
    where: `${places.meeting(item.meeting)}${number}`,
    meeting: item.meeting,
    item: item.id,
    hash: item.pack,
    pdfPage: item.pdfFrom,
  };
}

/** A row inside an item that has a page of its own: "…, item 4, page 12". */
function inItem(
  parts: RowHitParts,
  own: { item: string | null; title: string; hash: string; pdfPage: number | null },
): Omit<SearchHit, 'snippet' | 'kind' | 'mark'> | null {
  const item = own.item === null ? null : parts.council.row('agendaItem', own.item);
  if (item === null || item.removed !== 0) return null;
  const place = ofItem(parts, item);
  const page = own.pdfPage === null ? '' : `, ${parts.places.pageInWords(own.hash, own.pdfPage)}`;
  const { title, hash, pdfPage } = own;
  return { ...place, title, where: place.where + page, hash, pdfPage };
}

const committeeHit: Placer = ({ council, places }, hit) => {
  const committee = council.row('committee', hit.id);
  const newest = council
    .rows('meeting', { committee: hit.id })
    .sort((one, other) => (other.date ?? '').localeCompare(one.date ?? '', 'en'))[0];
  if (committee === null || newest === undefined) return null;
  const where = places.meeting(newest.id);
  return { ...nowhere, kind: 'meeting', title: committee.name, where, meeting: newest.id };
};

const meetingHit: Placer = ({ council, places }, hit) => {
  const meeting = council.row('meeting', hit.id);
  if (meeting === null) return null;
  const title = places.meeting(hit.id);
  return { ...nowhere, kind: 'meeting', title, where: meeting.place ?? '', meeting: hit.id };
};

const packHit: Placer = ({ places }, hit) => {
  const pack = places.pack(hit.id);
  if (pack === null) return null;
  const where = places.meeting(pack.meeting);
  const place = { meeting: pack.meeting, item: null, hash: pack.id, pdfPage: 1 };
  return { kind: 'paper', title: pack.label, where, ...place };
};

const itemHit: Placer = (parts, hit) => {
  const item = parts.council.row('agendaItem', hit.id);
  return item === null || item.removed !== 0 ? null : { kind: 'item', ...ofItem(parts, item) };
};

const paperHit: Placer = (parts, hit) => {
  const paper = parts.council.row('paper', hit.id);
  const versions = parts.council.rows('paperVersion', { paper: hit.id });
  const newest = versions.sort((one, other) => other.number - one.number)[0];
  if (paper === null || newest === undefined) return null;
  const own = { ...paper, hash: newest.pack, pdfPage: newest.pdfFrom };
  const place = inItem(parts, own);
  return place && { kind: 'paper', ...place };
};

const personHit: Placer = ({ council }, hit) => {
  const person = council.row('person', hit.id);
  if (person === null) return null;
  const title = [person.title, person.name].filter((part) => part !== null).join(' ');
  return { ...nowhere, kind: 'person', title, where: person.organisation };
};

const minuteHit: Placer = ({ council, places }, hit) => {
  const minute = council.row('minute', hit.id);
  const minutes = minute && council.row('minutes', minute.minutes);
  if (!minute || !minutes) return null;
  const of = minutes.date === null ? 'Minutes' : `Minutes of ${formatShortDate(minutes.date)}`;
  const page =
    minute.pdfPage === null ? '' : `, ${places.pageInWords(minutes.pack, minute.pdfPage)}`;
  return {
    kind: 'minute',
    title: [minute.number, minute.title].filter((part) => part !== null).join(' '),
    where: `${of}, in the papers of ${places.meeting(minutes.foundAt)}${page}`,
    meeting: minutes.foundAt,
    item: minutes.item,
    hash: minutes.pack,
    pdfPage: minute.pdfPage,
  };
};

/** In minutes made here; of a private one council.db holds what the public may read, and nothing else is searched. */
const recordedHit: Placer = ({ council, places }, hit) => {
  const row =
    hit.noun === 'clause' || hit.noun === 'ask'
      ? council.row(hit.noun, hit.id)
      : { minute: hit.id };
  const minute = row && council.row('recordedMinute', row.minute);
  const record = minute && council.row('meetingRecord', minute.record);
  if (!minute || !record || minute.removed === 1) return null;
  return {
    kind: 'recorded',
    title: minute.title,
    where: `Minutes of ${places.meeting(record.meeting)}`,
    meeting: record.meeting,
    item: minute.item,
    hash: null,
    pdfPage: null,
    mark: minute.id,
  };
};

const noteHit: Placer = (parts, hit) => {
  const note = parts.council.row('briefingNote', hit.id);
  if (note === null) return null;
  const own = { ...note, title: note.subject ?? 'Briefing note', hash: note.pack };
  const place = inItem(parts, own);
  return place && { kind: 'note', ...place };
};

const programmeHit: Placer = (parts, hit) => {
  const row = parts.council.row('workProgrammeItem', hit.id);
  const programme = row && parts.council.row('workProgramme', row.programme);
  if (!row || !programme) return null;
  const own = { ...row, item: programme.item, hash: programme.pack };
  const place = inItem(parts, own);
  return place && { kind: 'workProgramme', ...place, where: `${row.slot}: ${place.where}` };
};

/** An ask, found by its own words or by those of a report. Asks of private business are no part of this search. */
const actionHit: Placer = ({ council }, hit) => {
  const id = hit.noun === 'action' ? hit.id : council.row('actionUpdate', hit.id)?.action;
  const action = id === undefined ? null : council.row('action', id);
  if (action === null) return null;
  const { title, text, owner, committee, saidOn } = action;
  const name = council.row('committee', committee)?.name ?? '';
  const said = saidOn === null ? '' : formatShortDate(saidOn);
  const where = [name, said, owner].filter((part) => part !== '').join(', ');
  return { ...nowhere, kind: 'action', title: title === '' ? text : title, where, mark: action.id };
};

const placers: Partial<Record<SharedNoun, Placer>> = {
  committee: committeeHit,
  meeting: meetingHit,
  pack: packHit,
  agendaItem: itemHit,
  paper: paperHit,
  person: personHit,
  minute: minuteHit,
  recordedMinute: recordedHit,
  clause: recordedHit,
  ask: recordedHit,
  briefingNote: noteHit,
  workProgrammeItem: programmeHit,
  action: actionHit,
  actionUpdate: actionHit,
};

const isShared = (noun: string): noun is SharedNoun => Object.hasOwn(sharedNouns, noun);

/** Rows of the ledger as hits, best first. Rows that stand nowhere any more are left out. */
export function rowHits(parts: RowHitParts, hits: RowHit[]): SearchHit[] {
  const asks = new Set<string>();
  return hits.flatMap((hit) => {
    const placer = isShared(hit.noun) ? placers[hit.noun] : undefined;
    const place = placer?.(parts, hit) ?? null;
    if (place === null) return [];
    const mark = place.mark ?? null;
    // an ask and its reports are one hit, the best of them
    if (place.kind === 'action' && mark !== null && asks.has(mark)) return [];
    if (place.kind === 'action' && mark !== null) asks.add(mark);
    return [{ ...place, snippet: hit.snippet, mark }];
  });
}
