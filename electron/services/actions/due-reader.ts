import type { Action } from '../../../shared/domain/action.ts';
import { dueFields } from '../../../shared/domain/action-due.ts';
import { dueIn } from '../../../shared/domain/due.ts';
import { type ActionParts, today } from './action-parts.ts';

type Said = Pick<Action, 'committee' | 'saidOn'>;

/**
 * What words say of a day, held against the committee's meetings as they are known or planned now. An ask without a day
 * of its own was said today.
 */
export function dueReader(
  parts: Pick<ActionParts, 'asks' | 'clock'>,
): (words: string, of: Said) => Pick<Action, 'dueKind' | 'dueOn'> {
  let days: Map<string, string[]> | null = null;
  const meetingsOf = (committee: string): string[] => {
    if (days === null) {
      days = new Map();
      for (const one of parts.asks.world.meetingDays('')) {
        const known = days.get(one.committee);
        if (known === undefined) days.set(one.committee, [one.date]);
        else known.push(one.date);
      }
    }
    return days.get(committee) ?? [];
  };
  return (words, { committee, saidOn }) =>
    dueFields(dueIn(words, { said: saidOn ?? today(parts), meetings: meetingsOf(committee) }));
}
