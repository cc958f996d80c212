import { useShallow } from 'zustand/react/shallow';
import type { DeskRecord, MinuteRows } from '../../../shared/contract/record.ts';
import type { Amendment } from '../../../shared/domain/amendment.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Vote, VoteEntry } from '../../../shared/domain/vote.ts';
import { useRecord } from '../../app/record.ts';
import { everyRow } from '../../app/record-changes.ts';

type OfMinute =
  | 'declarations'
  | 'motions'
  | 'votes'
  | 'clauses'
  | 'asks'
  | 'mattersArising'
  | 'paragraphsToCheck';

const place = (row: object): number => (row as { position?: number }).position ?? 0;

/** Rows of one minute in their order. */
export function rowsOf<K extends OfMinute>(
  desk: Pick<DeskRecord, 'public' | 'private'>,
  name: K,
  minute: string,
): MinuteRows[K] {
  const rows = everyRow(desk, name) as readonly { id: string; minute: string }[];
  return rows
    .filter((row) => row.minute === minute)
    .sort((one, other) => place(one) - place(other)) as unknown as MinuteRows[K];
}

/** Rows of one minute; drawn anew only when one of them changes. */
export function useRowsOf<K extends OfMinute>(name: K, minute: string): MinuteRows[K] {
  return useRecord(useShallow((desk) => rowsOf(desk, name, minute)));
}

/** Amendments of a motion in their order. */
export function amendmentsOf(desk: DeskRecord, motion: string): Amendment[] {
  return everyRow(desk, 'amendments')
    .filter((one) => one.motion === motion)
    .sort((one, other) => one.position - other.position);
}

/** Votes on a motion, an amendment or, with null, the resolution of the minute. */
export function votesOn(desk: DeskRecord, minute: string, subject: string | null): Vote[] {
  return rowsOf(desk, 'votes', minute).filter((vote) => vote.subject === subject);
}

export const entriesOf = (desk: DeskRecord, vote: string): VoteEntry[] =>
  everyRow(desk, 'voteEntries').filter((entry) => entry.vote === vote);

/** All minutes, each with what is private of it where it is here. */
export function shownMinutes(desk: Pick<DeskRecord, 'public' | 'private'>): RecordedMinute[] {
  const hidden = new Map(desk.private.minutes.map((minute) => [minute.id, minute]));
  return desk.public.minutes.map((minute) => hidden.get(minute.id) ?? minute);
}

/** Minutes that are not taken out, in the order in which they are shown: as taken, then as on the agenda. */
export function minutesInOrder(minutes: readonly RecordedMinute[]): RecordedMinute[] {
  return minutes
    .filter(({ removed }) => removed === 0)
    .sort((one, other) => one.position - other.position);
}

/** One minute, with what is private of it where it is here. */
export function minuteOf(desk: DeskRecord, id: string): RecordedMinute | undefined {
  const isIt = (minute: RecordedMinute) => minute.id === id;
  return desk.private.minutes.find(isIt) ?? desk.public.minutes.find(isIt);
}

export function useMinute(id: string): RecordedMinute {
  const minute = useRecord((desk) => minuteOf(desk, id));
  if (minute === undefined) throw new Error('A minute was drawn that is not in the record.');
  return minute;
}
