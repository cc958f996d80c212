import type { Committee } from '../../../shared/domain/committee.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { IsoDate, IsoTime } from '../../../shared/domain/when.ts';
import { derivedId } from '../derived-id.ts';
import type { CouncilLedger } from './keep-mended.ts';

/** What the head of a file says of its meeting. */
export interface MeetingHead {
  organisation: string | null;
  committee: string | null;
  date: IsoDate | null;
  time: IsoTime | null;
}

/**
 * The committee of that name. One without an organisation is taken for the same body only while no
 * second body bears the name; two bodies of one name are never mixed.
 */
export function findCommittee(
  council: Pick<CouncilLedger, 'rows'>,
  head: Pick<MeetingHead, 'committee' | 'organisation'>,
): Committee | null {
  if (head.committee === null) return null;
  const name = fold(head.committee);
  const namesakes = council.rows('committee', {}).filter((row) => fold(row.name) === name);
  const organisation = fold(head.organisation ?? '');
  const exact = namesakes.find((row) => fold(row.organisation) === organisation);
  if (exact) return exact;
  const [only, second] = namesakes.filter((row) => organisation === '' || row.organisation === '');
  return only !== undefined && second === undefined ? only : null;
}

/** The sitting on that day. A head that gives another time names another sitting. */
export function findMeeting(council: CouncilLedger, head: MeetingHead): Meeting | null {
  const committee = findCommittee(council, head);
  if (committee === null || head.date === null) return null;
  const sameDay = council.rows('meeting', { committee: committee.id, date: head.date });
  const sameTime = sameDay.find((row) => row.time === head.time);
  if (sameTime) return sameTime;
  const [only, second] = sameDay.filter((row) => row.time === null || head.time === null);
  return only !== undefined && second === undefined ? only : null;
}

export function committeeId(head: Pick<MeetingHead, 'committee' | 'organisation'>): string {
  return derivedId('committee', fold(head.organisation ?? ''), fold(head.committee ?? ''));
}

export function meetingId(committee: string, head: MeetingHead): string {
  return derivedId('meeting', committee, head.date, head.time);
}
