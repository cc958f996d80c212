import type { Attendance } from './attendance.ts';
import { attendeeName } from './attendee-name.ts';
import { isPresent, type Span } from './present-now.ts';
import type { Presiding } from './presiding.ts';
import { isMemberSeat, type Pair, type Seated, seatOf } from './substitution-rules.ts';
import type { LocalMoment } from './when.ts';

/** Who is in the chair at a moment (null: now): of spans that hold, the one that began last (R10). Null for nobody. */
export function presidingNow<P extends Pick<Presiding, 'from' | 'to'>>(
  presidings: readonly P[],
  at: LocalMoment | null,
): P | null {
  const holds = ({ from, to }: P): boolean =>
    at === null ? to === null : (from === null || from <= at) && (to === null || at < to);
  return presidings
    .filter(holds)
    .reduce<P | null>(
      (latest, one) => (latest === null || (one.from ?? '') >= (latest.from ?? '') ? one : latest),
      null,
    );
}

/**
 * Who might take the chair, in the order of the law: the chair, else the vice-chair, else one chosen by those present
 * (LGA 1972 Sch 12 para 5, R10). Members in the room alone.
 */
export function mayPreside(
  attendances: readonly Seated[],
  pairs: readonly Pair[],
  spans: readonly Span[],
  at: LocalMoment | null,
): { attendance: string; by: Presiding['by'] }[] {
  const rank = { chair: 0, viceChair: 1, chosen: 2 };
  return attendances
    .filter((one) => one.mode === 'inPerson' && isPresent(one, spans, at))
    .flatMap((one) => {
      const seat = seatOf(one, attendances, pairs);
      if (!isMemberSeat(seat)) return [];
      const by: Presiding['by'] = seat === 'chair' || seat === 'viceChair' ? seat : 'chosen';
      return [{ attendance: one.id, by }];
    })
    .toSorted((one, other) => rank[one.by] - rank[other.by]);
}

/**
 * Whether who has the chair may preside over a minute; else a sentence for the clerk, who changes nothing unless the
 * meeting does: who withdraws for an item cannot preside over it.
 */
export function presidingWarning(
  presider: Pick<Attendance, 'id' | 'name' | 'title' | 'state'> | null,
  keptOut: boolean,
  spans: readonly Span[],
  at: LocalMoment | null,
): string | null {
  if (presider === null) return 'Nobody is recorded as presiding.';
  const name = attendeeName(presider);
  if (!isPresent(presider, spans, at)) return `${name} presides, but is not in the room.`;
  return keptOut ? `${name} presides, but takes no part in this item.` : null;
}
