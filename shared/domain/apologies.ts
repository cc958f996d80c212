import type { Attendance } from './attendance.ts';
import type { Pair } from './substitution-rules.ts';

export type Listed = Pick<
  Attendance,
  'id' | 'name' | 'title' | 'class' | 'capacity' | 'state' | 'position'
>;

export interface Apology {
  attendance: string;
  /** The attendance that came instead; null for none. */
  substitute: string | null;
}

/**
 * Who sent apologies, in their order. A member whose seat a substitute fills is among them, unless he or she came
 * after all (V21, V22).
 */
export function apologiesOf(
  attendances: readonly Listed[],
  substitutions: readonly Pair[],
): Apology[] {
  return attendances
    .map((one) => {
      const pair = substitutions.find(({ absentee }) => absentee === one.id);
      return { one, substitute: pair?.substitute ?? null };
    })
    .filter(
      ({ one, substitute }) =>
        one.state === 'apologies' || (substitute !== null && one.state !== 'present'),
    )
    .toSorted((first, second) => first.one.position - second.one.position)
    .map(({ one, substitute }) => ({ attendance: one.id, substitute }));
}
