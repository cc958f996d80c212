import type { Listed } from './apologies.ts';
import type { AttendanceClass } from './attendance.ts';
import { isMemberSeat, type Pair } from './substitution-rules.ts';

export interface Seats {
  /** Seats of members on the committee; a substitute has none of his or her own. */
  seats: number;
  /** Those whose member came, and those that a substitute filled. */
  filled: number;
  substituted: number;
  empty: number;
}

/** The seats of a meeting: members of the committee, whoever came for them (V20, V21). */
export function seatsOf(attendances: readonly Listed[], substitutions: readonly Pair[]): Seats {
  const substitutes = new Set(substitutions.map(({ substitute }) => substitute));
  const members = attendances.filter(
    ({ id, class: list, capacity }) =>
      list === 'members' && isMemberSeat(capacity) && !substitutes.has(id),
  );
  const came = (id: string) => attendances.some((one) => one.id === id && one.state === 'present');
  const substituted = members.filter(
    ({ id, state }) =>
      state !== 'present' &&
      substitutions.some((pair) => pair.absentee === id && came(pair.substitute)),
  ).length;
  const filled = members.filter(({ state }) => state === 'present').length;
  const seats = members.length;
  return { seats, filled, substituted, empty: seats - filled - substituted };
}

/** How many of each list were present at some time of the meeting; substitutes stand among the members (V20, V21). */
export function presentByClass(
  attendances: readonly Pick<Listed, 'class' | 'state'>[],
): Record<AttendanceClass, number> {
  const counts = { members: 0, coOpted: 0, otherMembers: 0, employees: 0, others: 0 };
  for (const { class: list, state } of attendances) if (state === 'present') counts[list] += 1;
  return counts;
}
