import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { PresenceSpan } from '../../../shared/domain/presence-span.ts';
import type { LocalMoment } from '../../../shared/domain/when.ts';
import { newId } from '../../app/new-id.ts';
import type { Minuting } from '../../app/record.ts';
import { type RecordChange, settingRow } from '../../app/record-changes.ts';

/** Spans of one person, the earliest first. */
export const spansOf = (
  { presenceSpans }: Pick<DeskRecord, 'presenceSpans'>,
  attendance: string,
): PresenceSpan[] =>
  presenceSpans
    .filter((span) => span.attendance === attendance)
    .toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));

/**
 * Marks somebody as here or away. Who comes when the meeting is on has arrived at that time; who was there from
 * the opening needs no span.
 */
export function marking(
  desk: DeskRecord,
  person: Attendance,
  state: Attendance['state'],
  at: LocalMoment,
): Pick<RecordChange, 'set' | 'remove'> {
  const spans = spansOf(desk, person.id);
  const set = [settingRow('attendance', person.id, { state })];
  if (state !== 'present')
    return { set, remove: spans.map(({ id }) => ({ noun: 'presenceSpan' as const, id })) };
  const { id: record, state: stage, openedAt } = desk.record;
  const isLate = stage === 'live' && openedAt !== null && at > openedAt && hasBegun(desk);
  if (!isLate || spans.length > 0) return { set, remove: [] };
  const span = settingRow('presenceSpan', newId(), { record, attendance: person.id, from: at });
  return { set: [...set, span], remove: [] };
}

/** The roll is taken in the first minutes; once a second item is in hand, whoever comes has arrived late. */
const hasBegun = (desk: DeskRecord): boolean =>
  desk.public.minutes.filter(({ takenOrder }) => takenOrder !== null).length > 1;

/** Somebody leaves the room. */
export function leaves(minuting: Minuting, person: Attendance, at: LocalMoment): void {
  const { desk } = minuting.store.getState();
  if (desk === null) return;
  const open = spansOf(desk, person.id).find(
    ({ to, endedBy }) => to === null && endedBy !== 'left',
  );
  const ended = { to: at, endedBy: 'left' as const, minute: null };
  const fields = open
    ? ended
    : { record: desk.record.id, attendance: person.id, from: null, ...ended };
  minuting.write('Left the meeting', [settingRow('presenceSpan', open?.id ?? newId(), fields)]);
}

/** Somebody comes, or comes back. */
export function arrives(minuting: Minuting, person: Attendance, at: LocalMoment): void {
  const { desk } = minuting.store.getState();
  if (desk === null) return;
  const span = { record: desk.record.id, attendance: person.id, from: at };
  const isBack = spansOf(desk, person.id).length > 0;
  if (person.state === 'present' && !isBack) return;
  minuting.write(isBack ? 'Returned' : 'Arrived', [
    settingRow('attendance', person.id, { state: 'present' }),
    settingRow('presenceSpan', newId(), span),
  ]);
}
