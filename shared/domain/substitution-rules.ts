import type { Attendance, Capacity } from './attendance.ts';
import { attendeeName } from './attendee-name.ts';
import { isPresent, type Span } from './present-now.ts';
import type { Substitution } from './substitution.ts';
import type { LocalMoment } from './when.ts';

export type Pair = Pick<Substitution, 'absentee' | 'substitute'>;
export type Seated = Pick<
  Attendance,
  'id' | 'name' | 'title' | 'class' | 'capacity' | 'state' | 'mode'
>;

/** Whether a capacity holds a seat that votes on every matter. */
export const isMemberSeat = (capacity: Capacity): boolean =>
  capacity === 'chair' || capacity === 'viceChair' || capacity === 'member';

/** Church and parent-governor representatives, who vote on education matters alone (R12). */
export const isStatutoryCoOptee = (capacity: Capacity): boolean =>
  capacity === 'churchRepresentative' || capacity === 'parentGovernor';

/**
 * The capacity in which a person sits at this meeting: a substitute sits in the absentee's seat, though never in the
 * chair that goes with it (R10, R11). A substitute without the absentee's row sits as a member.
 */
export function seatOf(
  attendance: Seated,
  attendances: readonly Seated[],
  pairs: readonly Pair[],
): Capacity {
  const pair = pairs.find(({ substitute }) => substitute === attendance.id);
  if (pair === undefined) return attendance.capacity;
  const seat = attendances.find(({ id }) => id === pair.absentee)?.capacity ?? 'member';
  return isMemberSeat(seat) ? 'member' : seat;
}

/** Who fills this person's seat at this meeting, having come; null where nobody does. */
export function substituteOf(
  attendance: string,
  attendances: readonly Seated[],
  pairs: readonly Pair[],
): Seated | null {
  const came = pairs
    .filter(({ absentee }) => absentee === attendance)
    .flatMap((pair) => attendances.filter(({ id }) => id === pair.substitute))
    .find(({ state }) => state === 'present');
  return came ?? null;
}

/** Pairs of whom both are in the room: only one of the two may vote. A warning that stops nothing (R11). */
export function substitutionWarnings(
  attendances: readonly Seated[],
  pairs: readonly Pair[],
  spans: readonly Span[],
  at: LocalMoment | null,
): string[] {
  const here = (id: string) =>
    attendances.find((one) => one.id === id && isPresent(one, spans, at));
  return pairs.flatMap((pair) => {
    const absentee = here(pair.absentee);
    const substitute = here(pair.substitute);
    if (absentee === undefined || substitute === undefined) return [];
    return [
      `${attendeeName(absentee)} and the substitute ${attendeeName(substitute)} are both here. Only one of the two may vote.`,
    ];
  });
}

/** What is wrong with a pair that is about to be made, as a sentence, or null (R11: one seat, one substitute). */
export function substitutionFault(
  pair: Pair,
  attendances: readonly Seated[],
  pairs: readonly Pair[],
): string | null {
  const find = (wanted: string) => attendances.find(({ id }) => id === wanted);
  const [absentee, substitute] = [find(pair.absentee), find(pair.substitute)];
  if (absentee === undefined || substitute === undefined)
    return 'Choose both the member who is away and the substitute.';
  if (absentee.id === substitute.id) return 'Nobody can be their own substitute.';
  const others = pairs.filter(
    (one) => one.absentee !== pair.absentee || one.substitute !== pair.substitute,
  );
  if (others.some((one) => one.absentee === absentee.id))
    return `${attendeeName(absentee)} has a substitute already.`;
  if (others.some((one) => one.substitute === substitute.id))
    return `${attendeeName(substitute)} is a substitute for somebody else already.`;
  if (others.some((one) => one.absentee === substitute.id))
    return `${attendeeName(substitute)} is away and has a substitute.`;
  if (others.some((one) => one.substitute === absentee.id))
    return `${attendeeName(absentee)} is a substitute: name who has the seat.`;
  if (!isMemberSeat(absentee.capacity) && !isStatutoryCoOptee(absentee.capacity))
    return `${attendeeName(absentee)} has no seat that could be filled.`;
  return null;
}
