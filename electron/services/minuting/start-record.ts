import { CallError } from '../../../shared/contract/call-error.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import type { AttendanceClass, Capacity } from '../../../shared/domain/attendance.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { Membership } from '../../../shared/domain/membership.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import { publicTitle } from '../../../shared/domain/public-title.ts';
import type { Transaction } from '../../ledger/ledger.ts';
import { authorOf } from '../author-of.ts';
import { derivedId } from '../derived-id.ts';
import { daysAround } from '../meeting-days.ts';
import { type AskTransaction, writeAsks } from './ask-rows.ts';
import { earlierRecords } from './earlier-records.ts';
import {
  bringUnder,
  fallingAsks,
  itemsWithMatters,
  mostBrought,
  placesFor,
} from './falling-asks.ts';
import { itemsToMinute } from './item-facts.ts';
import {
  type Council,
  deliberate,
  isPrivate,
  type MinutingParts,
  recordId,
} from './minuting-parts.ts';

type CouncilTransaction = Transaction<typeof sharedNouns>;

interface Skeleton {
  council: Council;
  meeting: Meeting;
  record: string;
}

/**
 * Makes the record of a meeting from its agenda, members and papers, and answers its id; where there is one it is
 * left as it is. What officers recommend is no clause yet: it would print as resolved where nothing was. The desk
 * shows it beside the item (ItemFacts) and takes it over with one key. Every id is derived from what the row is made of, so that two laptops make one record.
 * @throws CallError('notFound')
 */
export function startRecord(parts: MinutingParts, meetingId: string): string {
  const { council, privateBusiness } = parts;
  const record = recordId(meetingId);
  if (council.row('meetingRecord', record) !== null) return record;
  const meeting = council.row('meeting', meetingId);
  if (meeting === null) throw new CallError('notFound', 'no such meeting');
  const skeleton = { council, meeting, record };
  const items = itemsToMinute(council, meetingId);
  const author = authorOf(parts.personal);
  const closed = items.filter(isPrivate);
  // The private part first: a record that is there is whole, and one that was cut off is made once more.
  if (closed.length > 0)
    privateBusiness.change(
      author,
      'Minutes started',
      (tx) => {
        for (const item of closed)
          tx.set('recordedMinute', minuteId(skeleton, item), minuteFields(skeleton, item));
        bringBack(writeAsks(tx), skeleton, closed);
      },
      deliberate,
    );
  council.change(
    author,
    'Minutes started',
    (tx) => {
      tx.set('meetingRecord', record, { meeting: meetingId });
      writeAttendances(tx, skeleton);
      for (const item of items)
        tx.set('recordedMinute', minuteId(skeleton, item), {
          ...minuteFields(skeleton, item),
          title: publicTitle(item),
          // from now on the chair's plan stands with the minute alone
          plannedMinutes: council.row('timePlan', item.id)?.minutes ?? null,
        });
      writeApprovals(tx, skeleton, items);
      const open = items.filter((item) => !isPrivate(item));
      bringBack(writeAsks(tx), skeleton, open);
    },
    deliberate,
  );
  return record;
}

const minuteId = ({ record }: Skeleton, item: AgendaItem): string =>
  derivedId('recordedMinute', record, item.id);

/** Apologies are recorded with the attendance, and get a minute of their own only where a person says so. */
function minuteFields({ record }: Skeleton, item: AgendaItem) {
  const { id, position, title, kind, access } = item;
  const removed = kind === 'apologies' ? 1 : 0;
  return { record, item: id, position, title, kind, access, removed };
}

/** What was asked before and is open comes back of itself, each store's own asks under its own minutes. */
function bringBack(tx: AskTransaction, skeleton: Skeleton, items: readonly AgendaItem[]): void {
  const { council, meeting, record } = skeleton;
  const minutes = items.map((item) => ({
    ...minuteFields(skeleton, item),
    id: minuteId(skeleton, item),
  }));
  const places = placesFor(minutes, itemsWithMatters(council, meeting.id));
  const falling = fallingAsks(tx, meeting, daysAround(council, meeting));
  for (const where of ['mattersArising', 'outstanding'] as const) {
    const minute = places[where];
    const newest = falling[where].slice(-mostBrought).map(({ id }) => id);
    if (minute !== null) bringUnder(tx, record, minute, newest);
  }
}

/**
 * Seat and class by the role at this meeting. A front sheet says "Co-opted Member" and no more: whether one is a
 * church representative or a parent governor, with a vote on education, is for the clerk to say (R12).
 */
const seatOf: Record<Membership['role'], { class: AttendanceClass; capacity: Capacity }> = {
  chair: { class: 'members', capacity: 'chair' },
  viceChair: { class: 'members', capacity: 'viceChair' },
  member: { class: 'members', capacity: 'member' },
  coOpted: { class: 'coOpted', capacity: 'coOpted' },
  byInvitation: { class: 'otherMembers', capacity: 'none' },
  other: { class: 'others', capacity: 'none' },
};

function writeAttendances(tx: CouncilTransaction, { council, meeting, record }: Skeleton): void {
  for (const { person: id, post, role, position } of council.rows('membership', {
    meeting: meeting.id,
  })) {
    const person = council.row('person', id);
    if (person === null) continue;
    const { name, title } = person;
    const seat = { ...seatOf[role], position };
    const row = { record, person: id, name, title, post, ...seat };
    tx.set('attendance', derivedId('attendance', record, id), row);
  }
}

/** The item that agrees the minutes gets an approval for each earlier meeting whose minutes wait for it. */
function writeApprovals(
  tx: CouncilTransaction,
  skeleton: Skeleton,
  items: readonly AgendaItem[],
): void {
  const { council, meeting, record } = skeleton;
  const item = items.find(({ kind }) => kind === 'minutes');
  if (item === undefined) return;
  for (const earlier of earlierRecords(council, meeting)) {
    const id = derivedId('approval', record, earlier.record ?? earlier.minutes ?? earlier.date);
    const minute = minuteId(skeleton, item);
    const row = { approves: earlier.record, approvesDate: earlier.date };
    tx.set('approval', id, { record, minute, ...row });
  }
}
