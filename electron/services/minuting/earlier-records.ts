import type { EarlierRecord } from '../../../shared/contract/record.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Reader } from '../../ledger/ledger.ts';
import { recordId } from './minuting-parts.ts';

type CouncilReader = Reader<typeof sharedNouns>;

/** With the printed minutes it was found in; null where only this app has them. */
export type FoundEarlier = EarlierRecord & { minutes: string | null };

const isBefore = (date: string | null, meeting: Meeting): boolean =>
  date === null || meeting.date === null || date < meeting.date;

/** Those printed in the papers of this meeting, oldest first; made here too where their day is known here. */
function printed(council: CouncilReader, meeting: Meeting): FoundEarlier[] {
  const ofCommittee = council.rows('meeting', { committee: meeting.committee });
  return council
    .rows('minutes', { foundAt: meeting.id })
    .filter(({ date }) => isBefore(date, meeting))
    .map(({ id, date }) => {
      const held = date === null ? undefined : ofCommittee.find((one) => one.date === date);
      const made = held && council.row('meetingRecord', recordId(held.id));
      return { record: made?.id ?? null, date, label: labelOf(date), minutes: id };
    });
}

const labelOf = (date: string | null): string => (date === null ? '' : formatShortDate(date));

/** Those made here that members have and no meeting has decided on. */
function waiting(council: CouncilReader, meeting: Meeting): FoundEarlier[] {
  return council
    .rows('meeting', { committee: meeting.committee })
    .filter(({ id, date }) => id !== meeting.id && date !== null && isBefore(date, meeting))
    .flatMap(({ id, date }) => {
      const record = council.row('meetingRecord', recordId(id));
      if (record === null || !['draft', 'issued'].includes(record.state)) return [];
      return [{ record: record.id, date, label: labelOf(date), minutes: null }];
    });
}

/** Minutes of earlier meetings that wait for approval at this one, oldest first, each once. */
export function earlierRecords(council: CouncilReader, meeting: Meeting): FoundEarlier[] {
  const inPack = printed(council, meeting);
  const known = new Set(inPack.map(({ record }) => record));
  const others = waiting(council, meeting).filter(({ record }) => !known.has(record));
  return [...inPack, ...others].sort((one, other) =>
    (one.date ?? '').localeCompare(other.date ?? '', 'en'),
  );
}
