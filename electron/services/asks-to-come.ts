import { fallsTo } from '../../shared/domain/falls-to.ts';
import type { sharedNouns } from '../../shared/domain/nouns.ts';
import type { IsoDate } from '../../shared/domain/when.ts';
import type { MeetingFacts } from '../database/meetings.ts';
import type { Reader } from '../ledger/ledger.ts';
import { meetingDays, printedDays } from './meeting-days.ts';
import { openAsks } from './open-asks.ts';

/** How many open asks come back to each meeting that is to come and not cancelled. Private business is not counted. */
export function asksToCome(
  council: Reader<typeof sharedNouns>,
  meetings: readonly MeetingFacts[],
  today: IsoDate,
): Map<string, number> {
  const standing = meetings.filter(({ status }) => status !== 'cancelled');
  const toCome = standing.filter(({ date }) => date !== null && date >= today);
  const counts = new Map<string, number>();
  for (const committee of new Set(toCome.map(({ committeeId }) => committeeId))) {
    const open = openAsks(council, committee);
    const known = meetingDays(council, committee);
    for (const { id, committeeId, date } of toCome) {
      if (committeeId !== committee || date === null) continue;
      const days = [...known, ...printedDays(council, id)];
      const places = open.map((action) => fallsTo(action, { day: date, meetings: days }));
      counts.set(id, places.filter((place) => place !== null && place !== 'later').length);
    }
  }
  return counts;
}
