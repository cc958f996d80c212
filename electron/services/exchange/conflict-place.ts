import type { Conflict } from '../../../shared/contract/exchange.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { formatDate } from '../../../shared/domain/format-date.ts';
import type { RecordState } from '../../../shared/domain/meeting-record.ts';
import type { privateBusinessNouns, sharedNouns } from '../../../shared/domain/nouns.ts';
import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import type { Reader } from '../../ledger/ledger.ts';
import { meetingLabel } from '../meeting-label.ts';

/** Where a row stands: in words, and what leads there. */
export type ConflictPlace = Pick<Conflict, 'where' | 'meeting' | 'minute' | 'closedBy'>;

/** A row of any noun, as far as it names what it belongs to. */
export type AnyRow = Readonly<Record<string, unknown>> & { id: string };

export interface Readers {
  council: Reader<typeof sharedNouns>;
  privateBusiness: Reader<typeof privateBusinessNouns>;
}

const textOf = (row: AnyRow, field: string): string | null => {
  const value = row[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** A private minute by its own title, which whoever sees this place may read. */
const titleOf = ({ privateBusiness }: Readers, { id, title }: { id: string; title: string }) =>
  privateBusiness.row('recordedMinute', id)?.title || title || null;

function minuteOf({ council, privateBusiness }: Readers, noun: string, row: AnyRow): string | null {
  if (noun === 'recordedMinute') return row.id;
  if (noun === 'voteEntry' || noun === 'ownVote') {
    const id = textOf(row, 'vote') ?? '';
    return (council.row('vote', id) ?? privateBusiness.row('vote', id))?.minute ?? null;
  }
  if (noun === 'amendment') {
    const id = textOf(row, 'motion') ?? '';
    return (council.row('motion', id) ?? privateBusiness.row('motion', id))?.minute ?? null;
  }
  return textOf(row, 'minute');
}

function meetingOf({ council }: Readers, noun: string, row: AnyRow): string | null {
  if (noun === 'meeting') return row.id;
  const record = textOf(row, 'record');
  if (record !== null) return council.row('meetingRecord', record)?.meeting ?? null;
  return textOf(row, 'meeting');
}

/** What names the row itself among its like: the member of a vote, the words of an ask. */
function nameOf({ council }: Readers, noun: string, row: AnyRow): string | null {
  const attendance = noun === 'attendance' ? row.id : textOf(row, 'attendance');
  if (attendance !== null) {
    const person = council.row('attendance', attendance);
    return person === null ? null : attendeeName(person);
  }
  if (noun === 'agendaItem' || noun === 'plannedItem' || noun === 'action')
    return textOf(row, 'title');
  return null;
}

/**
 * How far the minutes are that a row stands in, once they are issued: from then on their text changes by corrections
 * and new versions alone, and a row chosen here would say something else than the frozen text does.
 */
export function closedBy({ council }: Readers, row: AnyRow): ConflictPlace['closedBy'] {
  const state = council.row('meetingRecord', textOf(row, 'record') ?? '')?.state ?? 'draft';
  return isFrozen(state) ? state : null;
}

const isFrozen = (state: RecordState): state is NonNullable<ConflictPlace['closedBy']> =>
  !isBeingWritten(state);

/** "Councillor J Birch, Swimming Pools, Leisure Panel, 13 February 2025"; as much of it as is known. */
export function conflictPlace(readers: Readers, noun: string, row: AnyRow): ConflictPlace {
  const { council } = readers;
  const minute = minuteOf(readers, noun, row);
  const recorded = minute === null ? null : council.row('recordedMinute', minute);
  const ofMinute = recorded === null ? null : council.row('meetingRecord', recorded.record);
  const meeting = meetingOf(readers, noun, row) ?? ofMinute?.meeting ?? null;
  const saidOn = textOf(row, 'saidOn');
  const committee = council.row('committee', textOf(row, 'committee') ?? '');
  const parts = [
    nameOf(readers, noun, row),
    recorded === null ? null : titleOf(readers, recorded),
    meeting === null ? (committee?.name ?? null) : meetingLabel(council, meeting),
    meeting === null && saidOn !== null ? formatDate(saidOn) : null,
  ];
  const where = [...new Set(parts.filter((part) => part !== null))].join(', ');
  const closed = closedBy(readers, row);
  return { where, meeting, minute: recorded === null ? null : minute, closedBy: closed };
}
