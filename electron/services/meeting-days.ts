import type { Meeting } from '../../shared/domain/meeting.ts';
import type { sharedNouns } from '../../shared/domain/nouns.ts';
import type { IsoDate } from '../../shared/domain/when.ts';
import type { Reader } from '../ledger/ledger.ts';

type CouncilReader = Reader<typeof sharedNouns>;

/**
 * Days on which a committee meets, as far as they are known here: its meetings and the dated slots of its plan, without
 * those that are cancelled. Each once, in no order.
 */
export function meetingDays(council: CouncilReader, committee: string): IsoDate[] {
  const held = council
    .rows('meeting', { committee })
    .flatMap(({ date, status }) => (date === null || status === 'cancelled' ? [] : [date]));
  const planned = council
    .rows('programmeSlot', { committee })
    .flatMap(({ date, cancelled }) => (date === null || cancelled === 1 ? [] : [date]));
  return [...new Set([...held, ...planned])];
}

/** Days that the work programme in the papers of a meeting names. */
export function printedDays(council: CouncilReader, meeting: string): IsoDate[] {
  return council
    .rows('agendaItem', { meeting, kind: 'workProgramme' })
    .flatMap(({ id }) => council.rows('workProgramme', { item: id }))
    .flatMap(({ slots }) => slots)
    .flatMap(({ date, cancelled }) => (date === null || cancelled ? [] : [date]));
}

/** Days on which the committee of a meeting meets, as its papers or this app know them. */
export const daysAround = (
  council: CouncilReader,
  { id, committee }: Pick<Meeting, 'id' | 'committee'>,
): IsoDate[] => [...new Set([...meetingDays(council, committee), ...printedDays(council, id)])];
