import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { PlannedItem } from '../../../shared/domain/planned-item.ts';
import type { Reader, Transaction } from '../../ledger/ledger.ts';

/** What stands of these asks in the plan of work. */
export const plannedOf = (
  council: Reader<typeof sharedNouns>,
  asks: readonly string[],
): PlannedItem[] => asks.flatMap((action) => council.rows('plannedItem', { action }));

/**
 * Takes the words of asks that are private now out of the plan of work, which is public. An item keeps its place, for a
 * person to name anew, and its title where that is the title of the minute, which the public may read.
 */
export function keepOutOfPlan(
  tx: Transaction<typeof sharedNouns>,
  items: readonly PlannedItem[],
  minuteTitle: string | undefined,
): void {
  for (const { id, title } of items)
    tx.set('plannedItem', id, {
      ...{ action: null, detail: '', reason: '', droppedBecause: '' },
      ...{ cabinetMembers: [], leadOfficers: [] },
      ...(title === minuteTitle ? {} : { title: 'Private business' }),
    });
}
