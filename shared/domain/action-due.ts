import type { Action, DueKind } from './action.ts';
import { isOpenAction } from './action-states.ts';
import { daysBetween } from './days-to-go.ts';
import type { Due } from './due.ts';
import { responseDue } from './response-due.ts';
import type { IsoDate } from './when.ts';

/** The fields of an action that hold when it is due. */
export function dueFields(due: Due): { dueKind: DueKind; dueOn: string | null } {
  if (due.kind === 'month') return { dueKind: 'month', dueOn: due.month };
  if (due.kind === 'day' || due.kind === 'meeting') return { dueKind: due.kind, dueOn: due.date };
  return { dueKind: due.kind, dueOn: null };
}

type DueParts = Pick<Action, 'kind' | 'state' | 'sentOn' | 'dueOn'>;

/**
 * The last day on which it is not late, or null. A month ends with its last day; a recommendation that was sent and has
 * no day of its own is to be answered within two months (rule R43).
 */
export function lastDay({ kind, sentOn, dueOn }: DueParts): IsoDate | null {
  if (dueOn !== null) return dueOn.length === 7 ? lastDayOfMonth(dueOn) : dueOn;
  return kind === 'recommendation' && sentOn !== null ? responseDue(sentOn) : null;
}

function lastDayOfMonth(month: string): IsoDate {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** Open, and its last day is over. */
export function isPastDue(action: DueParts, today: IsoDate): boolean {
  const last = lastDay(action);
  return isOpenAction(action) && last !== null && last < today;
}

/** Days without a word after which an open ask counts as stale: most committees have met twice by then (rule R46). */
export const staleDays = 90;

/** Open, nobody has reported for `staleDays`, and no later day was set on which to look at it again. */
export function isStale(
  action: Pick<Action, 'state' | 'saidOn' | 'reviewAt'>,
  lastUpdate: IsoDate | null,
  today: IsoDate,
): boolean {
  const since = lastUpdate ?? action.saidOn;
  if (!isOpenAction(action) || since === null) return false;
  if (action.reviewAt !== null && action.reviewAt >= today) return false;
  return daysBetween(since, today) > staleDays;
}
