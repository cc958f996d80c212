import { prepareActionChoices, prepareIsCut, prepareLastChange } from './action-choices.ts';
import {
  prepareMeetingDays,
  prepareMinutePlaces,
  prepareNumberedMinutes,
  preparePrintedProse,
  prepareProseOf,
} from './action-minutes.ts';
import {
  prepareClosedMonths,
  prepareCountedMonths,
  prepareMovedActions,
  prepareStuckActions,
} from './action-month.ts';
import { prepareActionGroups, prepareActionPage, prepareActionsById } from './actions.ts';
import type { Database } from './driver.ts';

/** Prepares a read over one file, and anew where that file is opened anew. */
type Preparing = <A extends unknown[], R>(
  prepare: (database: Database) => (...args: A) => R,
) => (...args: A) => R;

/** Reads over the asks of one file: council.db for public ones, private-business.db for private ones. */
export type AskReads = ReturnType<typeof askReads>;

export const askReads = (over: Preparing) => ({
  groups: over(prepareActionGroups),
  page: over(prepareActionPage),
  byId: over(prepareActionsById),
  choices: over(prepareActionChoices),
  isCut: over(prepareIsCut),
  months: over(prepareCountedMonths),
  closedMonths: over(prepareClosedMonths),
  moved: over(prepareMovedActions),
  stuck: over(prepareStuckActions),
  lastChange: over(prepareLastChange),
});

/** What asks name, all of it in council.db. */
export type AskWorld = ReturnType<typeof askWorld>;

export const askWorld = (over: Preparing) => ({
  minutePlaces: over(prepareMinutePlaces),
  meetingDays: over(prepareMeetingDays),
  numberedMinutes: over(prepareNumberedMinutes),
  printedProse: over(preparePrintedProse),
  proseOf: over(prepareProseOf),
});
