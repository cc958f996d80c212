import type { Attendance } from './attendance.ts';
import type { PresenceSpan } from './presence-span.ts';
import type { LocalMoment } from './when.ts';

export type Span = Pick<PresenceSpan, 'attendance' | 'from' | 'to' | 'endedBy' | 'minute'>;

/**
 * Whether the person was in the room at a moment; `at` null asks for now. Who is marked present without any span
 * was there throughout. A span holds from its first minute to before its last: who left at 10.30 was gone at 10.30.
 * One that was left without a time is over.
 */
export function isPresent(
  attendance: Pick<Attendance, 'id' | 'state'>,
  spans: readonly Span[],
  at: LocalMoment | null,
): boolean {
  if (attendance.state !== 'present') return false;
  const own = spans.filter((span) => span.attendance === attendance.id);
  return own.length === 0 || own.some((span) => holdsAt(span, at));
}

function holdsAt({ from, to, endedBy }: Span, at: LocalMoment | null): boolean {
  const isOpen = to === null && endedBy !== 'left';
  if (at === null) return isOpen;
  if (from !== null && at < from) return false;
  return isOpen || (to !== null && at < to);
}
