import { CallError } from '../../shared/contract/call-error.ts';
import type {
  ItemInMeeting,
  MeetingDetail,
  PaperInItem,
  ReadState,
} from '../../shared/contract/meetings.ts';
import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import type { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { Paper, PaperVersion } from '../../shared/domain/paper.ts';
import { readingMinutes } from '../../shared/domain/reading-time.ts';
import type { PapersStore } from '../database/papers.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { recordId } from './minuting/minuting-parts.ts';

type Council = Ledger<typeof sharedNouns>;
type Personal = Ledger<typeof personalNouns>;

export interface MeetingParts {
  council: Council;
  personal: Personal;
  papers: Pick<PapersStore, 'lengths'>;
}

/** One answer's parts, with what was asked of papers.db already. */
interface Asked extends MeetingParts {
  lengths: Map<string, ReturnType<PapersStore['lengths']>>;
}

const byPosition = (one: { position: number }, other: { position: number }) =>
  one.position - other.position;

/** The whole structured meeting. Throws CallError('notFound'). */
export function meetingDetail(parts: MeetingParts, id: string): MeetingDetail {
  const { council } = parts;
  const asked = { ...parts, lengths: new Map() };
  const meeting = council.row('meeting', id);
  const committee = meeting && council.row('committee', meeting.committee);
  if (!meeting || !committee) throw new CallError('notFound', 'no such meeting');
  return {
    meeting,
    committee,
    record: council.row('meetingRecord', recordId(id))?.state ?? null,
    packs: council
      .rows('pack', { meeting: id })
      .sort((one, other) => other.importedAt.localeCompare(one.importedAt)),
    items: council
      .rows('agendaItem', { meeting: id, removed: 0 })
      .sort(byPosition)
      .map((item) => itemInMeeting(asked, item)),
    membership: council
      .rows('membership', { meeting: id })
      .sort(byPosition)
      .flatMap((row) => {
        const person = council.row('person', row.person);
        return person === null ? [] : [{ ...row, person }];
      }),
    earlierMinutes: council.rows('minutes', { foundAt: id }).map((row) => ({
      ...row,
      minutes: council.rows('minute', { minutes: row.id }).sort(byPosition),
    })),
  };
}

function itemInMeeting(asked: Asked, item: AgendaItem): ItemInMeeting {
  const { council } = asked;
  const programme = council.rows('workProgramme', { item: item.id })[0];
  return {
    ...item,
    papers: council
      .rows('paper', { item: item.id })
      .sort(byPosition)
      .map((paper) => paperInItem(asked, paper)),
    briefingNotes: council.rows('briefingNote', { item: item.id }),
    workProgramme: programme
      ? {
          ...programme,
          rows: council.rows('workProgrammeItem', { programme: programme.id }).sort(byPosition),
        }
      : null,
  };
}

function paperInItem(asked: Asked, paper: Paper): PaperInItem {
  const { council, personal } = asked;
  const versions = council
    .rows('paperVersion', { paper: paper.id })
    .sort((one, other) => other.number - one.number);
  const [newest] = versions;
  const state = readState(personal, paper.id, newest?.textHash);
  return { ...paper, versions, state, minutes: newest ? minutesOf(asked, newest) : 0 };
}

function minutesOf({ papers, lengths }: Asked, { pack, pdfFrom, pdfTo }: PaperVersion): number {
  const known = lengths.get(pack) ?? papers.lengths(pack);
  lengths.set(pack, known);
  const own = known.filter(({ pdfPage }) => pdfFrom <= pdfPage && pdfPage <= pdfTo);
  return readingMinutes(own.reduce((sum, { characters }) => sum + characters, 0));
}

/** A paper that was read and has other words now is "changed", not "read". */
function readState(personal: Personal, paper: string, textHash: string | undefined): ReadState {
  const read = personal.row('paperRead', paper);
  if (read === null) return 'unread';
  return read.textHash === textHash ? 'read' : 'changed';
}
