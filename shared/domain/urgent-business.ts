import type { Ask } from './ask.ts';
import type { Clause } from './clause.ts';
import type { Motion } from './motion.ts';
import type { RecordedMinute } from './recorded-minute.ts';

/** What one store holds of decisions. */
export interface DecisionRows {
  minutes: readonly RecordedMinute[];
  clauses: readonly Pick<Clause, 'minute'>[];
  motions: readonly Pick<Motion, 'minute' | 'state'>[];
  asks: readonly Pick<Ask, 'minute' | 'kind'>[];
}

const withoutBusiness: readonly RecordedMinute['kind'][] = [
  'apologies',
  'declarations',
  'minutes',
  'mattersArising',
  'exclusion',
  'procedural',
];

/**
 * A matter on no agenda is taken only if the chair thinks it urgent for special circumstances that the minutes state
 * (LGA 1972 s100B(4)(b), rule R3, V29). Asked for where something was decided; an offer decides nothing.
 */
export function lacksUrgencyReason(
  minute: RecordedMinute,
  stores: readonly DecisionRows[],
): boolean {
  const isOffAgenda = minute.kind === 'aob' || minute.item === null;
  if (!isOffAgenda || withoutBusiness.includes(minute.kind)) return false;
  const rows = stores.flatMap((store) => store.minutes.filter(({ id }) => id === minute.id));
  if ([minute, ...rows].some(({ urgencyReason }) => urgencyReason.trim() !== '')) return false;
  return stores.some(
    ({ clauses, asks, motions }) =>
      clauses.some((one) => one.minute === minute.id) ||
      motions.some((one) => one.minute === minute.id && one.state === 'open') ||
      asks.some((one) => one.minute === minute.id && one.kind !== 'offer'),
  );
}
