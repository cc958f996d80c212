import { CallError } from '../../shared/contract/call-error.ts';
import type {
  ItemInMeeting,
  MeetingDetail,
  PaperInItem,
  ReadState,
} from '../../shared/contract/meetings.ts';
import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import type { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { Paper } from '../../shared/domain/paper.ts';
import type { Ledger } from '../ledger/ledger.ts';

type Council = Ledger<typeof sharedNouns>;
type Personal = Ledger<typeof personalNouns>;

const byPosition = (one: { position: number }, other: { position: number }) =>
  one.position - other.position;

/** The whole structured meeting. Throws CallError('notFound'). */
export function meetingDetail(council: Council, personal: Personal, id: string): MeetingDetail {
  const meeting = council.row('meeting', id);
  const committee = meeting && council.row('committee', meeting.committee);
  if (!meeting || !committee) throw new CallError('notFound', 'no such meeting');
  return {
    meeting,
    committee,
    packs: council
      .rows('pack', { meeting: id })
      .sort((one, other) => other.importedAt.localeCompare(one.importedAt)),
    items: council
      .rows('agendaItem', { meeting: id, removed: 0 })
      .sort(byPosition)
      .map((item) => itemInMeeting(council, personal, item)),
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

function itemInMeeting(council: Council, personal: Personal, item: AgendaItem): ItemInMeeting {
  const programme = council.rows('workProgramme', { item: item.id })[0];
  return {
    ...item,
    papers: council
      .rows('paper', { item: item.id })
      .sort(byPosition)
      .map((paper) => paperInItem(council, personal, paper)),
    briefingNotes: council.rows('briefingNote', { item: item.id }),
    workProgramme: programme
      ? {
          ...programme,
          rows: council.rows('workProgrammeItem', { programme: programme.id }).sort(byPosition),
        }
      : null,
  };
}

function paperInItem(council: Council, personal: Personal, paper: Paper): PaperInItem {
  const versions = council
    .rows('paperVersion', { paper: paper.id })
    .sort((one, other) => other.number - one.number);
  return { ...paper, versions, state: readState(personal, paper.id, versions[0]?.textHash) };
}

/** A paper that was read and has other words now is "changed", not "read". */
function readState(personal: Personal, paper: string, textHash: string | undefined): ReadState {
  const read = personal.row('paperRead', paper);
  if (read === null) return 'unread';
  return read.textHash === textHash ? 'read' : 'changed';
}
