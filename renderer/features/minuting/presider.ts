import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { Presiding } from '../../../shared/domain/presiding.ts';

/** The span of whoever is in the chair now: the last one that has not ended. */
export function presidingNow({ presidings }: Pick<DeskRecord, 'presidings'>): Presiding | null {
  const open = presidings.filter(({ to }) => to === null);
  return (
    open.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1)).at(-1) ?? null
  );
}

/** Who is in the chair now. */
export function presiderOf(
  desk: Pick<DeskRecord, 'presidings' | 'attendances'>,
): Attendance | null {
  const span = presidingNow(desk);
  return desk.attendances.find(({ id }) => id === span?.attendance) ?? null;
}
