import type { Attendance } from '../../../shared/domain/attendance.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';

/** "Moved by Councillor A, seconded by Councillor B"; "" where nobody is named. */
export function movedBy(
  attendances: readonly Attendance[],
  { mover, seconder }: { mover: string | null; seconder: string | null },
): string {
  const nameOf = (id: string | null) => {
    const person = attendances.find((one) => one.id === id);
    return person ? attendeeName(person) : '';
  };
  const moved = nameOf(mover) === '' ? '' : `Moved by ${nameOf(mover)}`;
  const seconded = nameOf(seconder) === '' ? '' : `seconded by ${nameOf(seconder)}`;
  const words = [moved, seconded].filter(Boolean).join(', ');
  return words === '' ? '' : `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}
