import type { Action } from './action.ts';
import { lastDay } from './action-due.ts';
import { isOpenAction } from './action-states.ts';
import type { IsoDate } from './when.ts';

export interface MeetingDays {
  /** Day of the meeting that is asked about. */
  day: IsoDate;
  /** Days of all meetings of the committee, known or planned, in no order. */
  meetings: readonly IsoDate[];
}

type Falling = Pick<Action, 'kind' | 'state' | 'saidOn' | 'sentOn' | 'dueOn' | 'dueKind'>;

/**
 * Where an ask comes back at a meeting. "mattersArising": due by that day, or said at the meeting before without a later
 * day. "outstanding": older, without a day. "later": due after that meeting. null: not open, or said there or after.
 */
export function fallsTo(
  action: Falling,
  { day, meetings }: MeetingDays,
): 'mattersArising' | 'outstanding' | 'later' | null {
  const { saidOn } = action;
  if (!isOpenAction(action) || (saidOn !== null && saidOn >= day)) return null;
  const before = lastBefore(day, meetings);
  const isOfLast = saidOn !== null && before !== null && saidOn >= before;
  const last = lastDay(action);
  if (last === null)
    return isOfLast || action.dueKind === 'nextMeeting' ? 'mattersArising' : 'outstanding';
  // a month is due at the meeting of that month, though its last day comes after
  const isDue = last <= day || (action.dueKind === 'month' && action.dueOn === day.slice(0, 7));
  return isDue ? 'mattersArising' : 'later';
}

/** Looked for without sorting: this is asked for every open ask of a committee, thousands of times at once. */
function lastBefore(day: IsoDate, days: readonly IsoDate[]): IsoDate | null {
  let last: IsoDate | null = null;
  for (const date of days) if (date < day && (last === null || date > last)) last = date;
  return last;
}
