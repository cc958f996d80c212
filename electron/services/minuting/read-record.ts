import { CallError } from '../../../shared/contract/call-error.ts';
import type { DeskRecord, RecordRows } from '../../../shared/contract/record.ts';
import type { Correction } from '../../../shared/domain/correction.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import type { privateBusinessNouns, sharedNouns } from '../../../shared/domain/nouns.ts';
import { ruleInForce } from '../../../shared/domain/quorum.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Reader } from '../../ledger/ledger.ts';
import { deskArising } from './arising.ts';
import { earlierRecords } from './earlier-records.ts';
import { firstNumber } from './first-number.ts';
import { itemFacts } from './item-facts.ts';
import { isPrivate, type MinutingParts, recordId, wordsOfMinute } from './minuting-parts.ts';

/** The whole record of a meeting, or null where nobody has begun one. @throws CallError('notFound') */
export function readRecord(parts: MinutingParts, id: string): DeskRecord | null {
  const { council } = parts;
  const meeting = council.row('meeting', id);
  const committee = meeting && council.row('committee', meeting.committee);
  if (!meeting || !committee) throw new CallError('notFound', 'no such meeting');
  const record = council.row('meetingRecord', recordId(id));
  if (record === null) return null;
  const minutes = council.rows('recordedMinute', { record: record.id });
  const ofCommittee = { committee: committee.id };
  return {
    record,
    meeting: {
      id,
      committee: committee.id,
      committeeName: committee.name,
      organisation: committee.organisation,
      date: meeting.date,
      time: meeting.time,
      place: meeting.place,
    },
    firstNumber: firstNumber(council, meeting),
    ...rowsOfMeeting(council, record.id),
    corrections: correctionsAt(parts, record),
    public: rowsOf(council as unknown as MinuteReader, record.id, minutes, minutes),
    private: privateRows(parts, record.id, minutes.filter(isPrivate)),
    arising: deskArising(parts, meeting, record, minutes),
    items: itemFacts(council, id),
    earlier: earlierRecords(council, meeting).map(({ minutes: _minutes, ...earlier }) => earlier),
    houseStyle: council.rows('houseStyle', ofCommittee)[0] ?? null,
    stockPhrases: council.rows('stockPhrase', ofCommittee),
    rule: ruleInForce(council.rows('committeeRule', ofCommittee), meeting.date),
  };
}

/** Rows of a record that are of no one minute; all of them are the public's. */
export function rowsOfMeeting(council: Reader<typeof sharedNouns>, record: string) {
  const of = { record };
  return {
    attendances: council.rows('attendance', of),
    presenceSpans: council.rows('presenceSpan', of),
    substitutions: council.rows('substitution', of),
    presidings: council.rows('presiding', of),
    exclusions: council.rows('exclusion', of),
    adjournments: council.rows('adjournment', of),
    approvals: council.rows('approval', of),
  };
}

/** Either store, as far as both hold the same nouns. */
export type MinuteReader = Reader<typeof privateBusinessNouns>;

/** The rows of these minutes (`own`) from the store that is read, beside the whole list of minutes. */
export function rowsOf(
  reader: MinuteReader,
  record: string,
  minutes: RecordedMinute[],
  own: readonly RecordedMinute[],
): RecordRows {
  const ids = new Set(own.map(({ id }) => id));
  const isOwn = ({ minute }: { minute: string }) => ids.has(minute);
  const motions = reader.rows('motion', { record }).filter(isOwn);
  const votes = reader.rows('vote', { record }).filter(isOwn);
  const isOfMotion = amongst(motions);
  const isOfVote = amongst(votes);
  return {
    minutes,
    declarations: reader.rows('declaration', { record }).filter(isOwn),
    motions,
    amendments: reader.rows('amendment', { record }).filter(({ motion }) => isOfMotion(motion)),
    votes,
    voteEntries: reader.rows('voteEntry', { record }).filter(({ vote }) => isOfVote(vote)),
    ownVotes: reader.rows('ownVote', { record }).filter(({ vote }) => isOfVote(vote)),
    clauses: reader.rows('clause', { record }).filter(isOwn),
    asks: reader.rows('ask', { record }).filter(isOwn),
    mattersArising: reader.rows('matterArising', { record }).filter(isOwn),
    paragraphsToCheck: reader.rows('paragraphToCheck', { record }).filter(isOwn),
  };
}

function amongst(rows: readonly { id: string }[]): (id: string) => boolean {
  const ids = new Set(rows.map(({ id }) => id));
  return (id) => ids.has(id);
}

/**
 * The private part: rows of minutes that council.db says are private, and no others, so that what a move between
 * the stores left behind when it was cut off is not taken for the record.
 */
function privateRows(
  { privateBusiness }: MinutingParts,
  record: string,
  minutes: readonly RecordedMinute[],
): RecordRows {
  const whole = minutes.map((minute) => {
    const namesake = privateBusiness.row('recordedMinute', minute.id);
    const words = wordsOfMinute.map((field) => [field, namesake?.[field] ?? '']);
    // where the private part has not arrived, it is known by its public title here too
    const title = namesake?.title || minute.title;
    return { ...minute, ...Object.fromEntries(words), title };
  });
  return rowsOf(privateBusiness, record, whole, minutes);
}

/** Corrections that this meeting made or has before it; those of a private minute come from the private store. */
function correctionsAt(
  { council, privateBusiness }: MinutingParts,
  record: MeetingRecord,
): Correction[] {
  const approved = council
    .rows('approval', { record: record.id })
    .flatMap(({ approves }) => approves ?? []);
  const of = (reader: MinuteReader): Correction[] => [
    ...reader.rows('correction', { atRecord: record.id }),
    ...approved.flatMap((earlier) =>
      reader.rows('correction', { record: earlier, atRecord: null }),
    ),
  ];
  return [...of(council as unknown as MinuteReader), ...of(privateBusiness)].sort(
    (one, other) => one.position - other.position,
  );
}
