import type { ArisingAsk, DeskArising } from '../../../shared/contract/record.ts';
import type { Action } from '../../../shared/domain/action.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { ref } from '../../../shared/domain/minute-name.ts';
import { numbersOf } from '../../../shared/domain/minute-numbers.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Reader } from '../../ledger/ledger.ts';
import { daysAround } from '../meeting-days.ts';
import { readAsks } from './ask-rows.ts';
import {
  type FallingAsks,
  fallingAsks,
  itemsWithMatters,
  mostBrought,
  placesFor,
} from './falling-asks.ts';
import { firstNumber } from './first-number.ts';
import { isPrivate, type MinutingParts } from './minuting-parts.ts';

type CouncilReader = Reader<typeof sharedNouns>;

/** What the desk shows of asks that come back: those in this record, and those that fall to the meeting besides. */
export function deskArising(
  parts: MinutingParts,
  meeting: Meeting,
  { id: record, state }: MeetingRecord,
  minutes: readonly RecordedMinute[],
): DeskArising {
  const { council } = parts;
  const days = daysAround(council, meeting);
  const withMatters = itemsWithMatters(council, meeting.id);
  const arising: DeskArising = { asks: [], falling: [], elsewhere: 0 };
  const nameOf = minuteNamer(council);
  // nobody brings anything into minutes that are issued
  const isWritten = isBeingWritten(state);
  for (const store of ['council', 'privateBusiness'] as const) {
    const isClosed = store === 'privateBusiness';
    const reader = readAsks(parts[store]);
    const places = placesFor(
      minutes.filter((one) => isPrivate(one) === isClosed),
      withMatters,
    );
    const falling = isWritten ? fallingAsks(reader, meeting, days) : nothing;
    const rows = reader.rows('matterArising', { record });
    const known = new Set(rows.map(({ action }) => action));
    for (const where of ['mattersArising', 'outstanding'] as const) {
      const fresh = falling[where].filter(({ id }) => !known.has(id));
      const taken = falling[where].length - fresh.length;
      const minute = places[where];
      const room = minute === null ? 0 : Math.max(0, mostBrought - taken);
      const here = room === 0 || minute === null ? [] : fresh.slice(-room);
      arising.elsewhere += fresh.length - here.length;
      arising.falling.push(...here.map(({ id: action }) => ({ action, minute: minute ?? '' })));
    }
    for (const { action: id } of rows) {
      const action = reader.row('action', id);
      if (action !== null)
        arising.asks.push({ ...askShown(parts, action, nameOf), private: isClosed });
    }
  }
  return arising;
}

const nothing: FallingAsks = { mattersArising: [], outstanding: [] };

function askShown(
  parts: MinutingParts,
  action: Action,
  nameOf: (action: Action) => string | null,
): Omit<ArisingAsk, 'private'> {
  const { id, kind, state, title, text, owner, dueWords, saidOn } = action;
  const updates = [parts.council, parts.privateBusiness].flatMap((store) =>
    readAsks(store).rows('actionUpdate', { action: id }),
  );
  const last = updates.toSorted((one, other) => one.position - other.position).at(-1);
  return {
    ...{ id, kind, state, title, text, owner, dueWords, saidOn, minuteName: nameOf(action) },
    lastReport: last === undefined ? null : { on: last.on, text: last.text, minute: last.minute },
  };
}

/**
 * Answers the name of the minute that an ask stands in, "60/24", or null where none is here. A number that is not fixed
 * yet is the one that the minute would have now. Each meeting's numbers are worked out once.
 */
export function minuteNamer(council: CouncilReader): (action: Action) => string | null {
  const worked = new Map<string, Map<string, string>>();
  const numbersIn = (record: string): Map<string, string> => {
    const known = worked.get(record);
    if (known !== undefined) return known;
    const of = council.row('meetingRecord', record)?.meeting ?? '';
    const meeting = council.row('meeting', of);
    const minutes = council.rows('recordedMinute', { record });
    const numbers =
      meeting === null ? new Map() : numbersOf(minutes, firstNumber(council, meeting), 'year');
    worked.set(record, numbers);
    return numbers;
  };
  return ({ minute, saidOn }) => {
    if (minute === null) return null;
    const recorded = council.row('recordedMinute', minute);
    const number =
      recorded === null
        ? (council.row('minute', minute)?.number ?? null)
        : (recorded.number ?? numbersIn(recorded.record).get(minute) ?? null);
    if (number === null) return null;
    return saidOn === null || number.includes('/') ? number : ref(number, saidOn);
  };
}
