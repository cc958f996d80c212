import { CallError } from '../../../shared/contract/call-error.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { municipalYear } from '../../../shared/domain/municipal-year.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type {
  PrintedAskName,
  ProseOfMinutes,
  PublicSource,
} from '../../../shared/minutes/minutes-source.ts';
import type { MinutesStyle } from '../../../shared/minutes/minutes-style.ts';
import { styleOf } from '../../../shared/minutes/styles/style-of.ts';
import { proseFrom, readProse } from '../../../shared/prose/prose-document.ts';
import type { Reader } from '../../ledger/ledger.ts';
import { minuteNamer } from './arising.ts';
import { readAsks } from './ask-rows.ts';
import { firstNumber } from './first-number.ts';
import { isPrivate, recordId } from './minuting-parts.ts';
import { type MinuteReader, rowsOf, rowsOfMeeting } from './read-record.ts';

type CouncilReader = Reader<typeof sharedNouns>;

/**
 * What the public minutes of a meeting are made of, with the style of its committee. It is handed the public store
 * alone, so that no other word can come into it.
 * @throws CallError('notFound') where there is no such meeting or nobody has begun its record
 */
export function publicSourceOf(
  council: CouncilReader,
  id: string,
): { source: PublicSource; style: MinutesStyle } {
  const meeting = council.row('meeting', id);
  const committee = meeting && council.row('committee', meeting.committee);
  const record = council.row('meetingRecord', recordId(id));
  if (!meeting || !committee || !record) throw new CallError('notFound', 'no record of a meeting');
  const { name: committeeName, organisation } = committee;
  const { date, time, place } = meeting;
  const minutes = council.rows('recordedMinute', { record: record.id });
  const open = minutes.filter((minute) => !isPrivate(minute));
  const corrections = council.rows('correction', { atRecord: record.id });
  const reader = council as unknown as MinuteReader;
  const source: PublicSource = {
    record,
    meeting: { committeeName, organisation, date, time, place },
    firstNumber: firstNumber(council, meeting),
    ...rowsOfMeeting(council, record.id),
    corrections,
    rows: rowsOf(reader, record.id, minutes, open),
    prose: proseOf(reader, open),
    itemNumbers: itemNumbersOf(council, meeting),
    minuteNames: namesOf(
      council,
      corrections.map(({ minute }) => minute),
    ),
    asks: askNames(council, council, record.id),
  };
  const [houseStyle = null] = council.rows('houseStyle', { committee: committee.id });
  return { source, style: styleOf(houseStyle, { organisation }) };
}

/** The names of asks that came back to this meeting, from the store that is read. */
export function askNames(
  reader: Pick<MinuteReader | CouncilReader, 'row' | 'rows'>,
  council: CouncilReader,
  record: string,
): Map<string, PrintedAskName> {
  const nameOf = minuteNamer(council);
  const asks = readAsks(reader as CouncilReader);
  return new Map(
    asks.rows('matterArising', { record }).flatMap(({ action: id }): [string, PrintedAskName][] => {
      const action = asks.row('action', id);
      return action === null ? [] : [[id, { minute: nameOf(action), title: action.title }]];
    }),
  );
}

/** The prose of these minutes from the store that is read. */
export function proseOf(reader: MinuteReader, minutes: readonly RecordedMinute[]): ProseOfMinutes {
  return new Map(
    minutes.map(({ id }) => {
      const kept = reader.rows('proseUpdate', { minute: id });
      const updates = kept.map(({ update }) => Buffer.from(update, 'base64'));
      return [id, updates.length === 0 ? [] : readProse(proseFrom(updates))];
    }),
  );
}

function itemNumbersOf(council: CouncilReader, meeting: Meeting): Map<string, string> {
  return new Map(
    council
      .rows('agendaItem', { meeting: meeting.id })
      .map(({ id, printedNumber }) => [id, printedNumber ?? '']),
  );
}

/** "31/17 ‘Any Other Business’": number and municipal year name a minute outside its own meeting (V12). */
export function namesOf(council: CouncilReader, minutes: readonly string[]): Map<string, string> {
  const named = minutes.flatMap((id): [string, string][] => {
    const minute = council.row('recordedMinute', id);
    const record = minute && council.row('meetingRecord', minute.record);
    const date = record && council.row('meeting', record.meeting)?.date;
    if (!minute) return [];
    const { number, title } = minute;
    const year = date ? `/${municipalYear(date).key}` : '';
    return [[id, number === null ? `‘${title}’` : `${number}${year} ‘${title}’`]];
  });
  return new Map(named);
}
