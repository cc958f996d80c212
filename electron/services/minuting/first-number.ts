import { fold } from '../../../shared/domain/fold.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import {
  type EarlierMinute,
  firstNumberFor,
  numbersOf,
} from '../../../shared/domain/minute-numbers.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Reader } from '../../ledger/ledger.ts';
import { recordId } from './minuting-parts.ts';

type CouncilReader = Reader<typeof sharedNouns>;

/**
 * The number of a meeting's first minute: what the clerk set, else behind the highest of the committee's earlier
 * meetings of the municipal year, made here or printed in any pack (V10, V11); 1 where the day is not known.
 */
export function firstNumber(council: CouncilReader, meeting: Meeting): number {
  const set = council.row('meetingRecord', recordId(meeting.id))?.firstNumber ?? null;
  if (set !== null) return set;
  if (meeting.date === null) return 1;
  return firstNumberFor(meeting.date, [
    ...lastMadeHere(council, meeting),
    ...printed(council, meeting),
  ]);
}

/** The numbers of the last record made here before this one, which runs on itself from those before it. */
function lastMadeHere(council: CouncilReader, meeting: Meeting): EarlierMinute[] {
  const last = council
    .rows('meeting', { committee: meeting.committee })
    .flatMap((one) => (one.date === null ? [] : [{ ...one, date: one.date }]))
    .filter(({ id, date }) => {
      const isBefore = meeting.date !== null && date < meeting.date;
      return isBefore && council.row('meetingRecord', recordId(id)) !== null;
    })
    .sort((one, other) => one.date.localeCompare(other.date, 'en'))
    .at(-1);
  if (last === undefined) return [];
  const minutes = council.rows('recordedMinute', { record: recordId(last.id) });
  const numbers = numbersOf(minutes, firstNumber(council, last), 'year');
  return [...numbers.values()].map((number) => ({ date: last.date, number }));
}

/** Those that packs print of the committee's meetings; without a head of their own, of the pack's committee. */
function printed(council: CouncilReader, meeting: Meeting): EarlierMinute[] {
  const name = fold(council.row('committee', meeting.committee)?.name ?? '');
  const isOwn = (committee: string | null, foundAt: string): boolean =>
    committee === null
      ? council.row('meeting', foundAt)?.committee === meeting.committee
      : fold(committee) === name;
  return council.rows('minutes').flatMap(({ id, committee, foundAt, date }) => {
    if (date === null || !isOwn(committee, foundAt)) return [];
    return council.rows('minute', { minutes: id }).map(({ number }) => ({ date, number }));
  });
}
