import { CallError } from '../../../shared/contract/call-error.ts';
import {
  type MeetingRecord,
  type RecordState,
  recordState,
} from '../../../shared/domain/meeting-record.ts';
import type {
  personalNouns,
  privateBusinessNouns,
  sharedNouns,
} from '../../../shared/domain/nouns.ts';
import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Ledger, Reader } from '../../ledger/ledger.ts';
import { derivedId } from '../derived-id.ts';

export type Council = Ledger<typeof sharedNouns>;
export type PrivateBusiness = Ledger<typeof privateBusinessNouns>;

/** What the record of a meeting is written with. */
export interface MinutingParts {
  council: Council;
  /** Rows of private minutes. Which minutes are private is told by council.db alone. */
  privateBusiness: PrivateBusiness;
  personal: Reader<typeof personalNouns>;
}

/** What is done to a whole record has a deed of its own to take it back; Undo would not say what goes with it. */
export const deliberate = { undoable: false };

/** An act of law: no step of Undo itself, and from now on Undo goes over nothing of that record. */
export const lawful = (record: string) => ({
  undoable: false,
  settles: { noun: 'meetingRecord', id: record, field: 'record' },
});

/** Nouns whose rows stand in the store where their minute is. */
export const nounsOfMinutes = [
  'proseUpdate',
  'paragraphToCheck',
  'declaration',
  'motion',
  'amendment',
  'vote',
  'voteEntry',
  'ownVote',
  'clause',
  'ask',
  'matterArising',
  'speaker',
] as const;
export type NounOfMinute = (typeof nounsOfMinutes)[number];

export const isNounOfMinute = (noun: string): noun is NounOfMinute =>
  nounsOfMinutes.some((one) => one === noun);

/** Fields of a minute that only those entitled may read where it is private; its title besides (public-title.ts). */
export const wordsOfMinute = ['urgencyReason', 'resolutionStem', 'requestStem', 'words'] as const;

export const isPrivate = ({ access }: Pick<RecordedMinute, 'access'>): boolean =>
  access !== 'public';

export const recordId = (meeting: string): string => derivedId('meetingRecord', meeting);

/** @throws CallError('notFound') where nobody has begun minutes of that meeting */
export function recordOf(
  { council }: Pick<MinutingParts, 'council'>,
  meeting: string,
): MeetingRecord {
  const record = council.row('meetingRecord', recordId(meeting));
  if (record === null) throw new CallError('notFound', 'no minutes of this meeting');
  return record;
}

/** @throws CallError('notFound'), CallError('invalidInput') where the minutes are at another point of their life */
export function recordIn(
  parts: Pick<MinutingParts, 'council'>,
  meeting: string,
  ...states: RecordState[]
): MeetingRecord {
  const record = recordOf(parts, meeting);
  if (!states.includes(record.state)) throw new CallError('invalidInput', record.state);
  return record;
}

/** States in which the record is still being written. */
export const openStates = recordState.options.filter(isBeingWritten);

/** @throws CallError('invalidInput') where that is no minute of this record */
export function minuteOf(
  { council }: Pick<MinutingParts, 'council'>,
  record: string,
  id: string,
): RecordedMinute {
  const minute = council.row('recordedMinute', id);
  if (minute?.record !== record) throw new CallError('invalidInput', 'no minute of this meeting');
  return minute;
}
