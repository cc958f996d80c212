import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { Presiding } from '../../../shared/domain/presiding.ts';
import { presidingNow } from '../../../shared/domain/presiding-now.ts';

type Chairs = Pick<DeskRecord, 'presidings' | 'attendances'>;

/** The span of whoever is in the chair now. */
export const presidingOf = ({ presidings }: Chairs): Presiding | null =>
  presidingNow(presidings, null);

/** Who is in the chair now. */
export function presiderOf(desk: Chairs): Attendance | null {
  const span = presidingOf(desk);
  return desk.attendances.find(({ id }) => id === span?.attendance) ?? null;
}
