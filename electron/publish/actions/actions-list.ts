import type { ActionsForm } from '../../../shared/contract/exports.ts';
import type { Action } from '../../../shared/domain/action.ts';
import {
  actionKindWords,
  actionStateWords,
  ownerWords,
} from '../../../shared/domain/action-words.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';

/** One ask as a file tells it: its public row and what was worked out of it. */
export interface ActionEntry extends Action {
  committeeName: string;
  /** "60/24"; null where the minute has no number here. */
  minuteName: string | null;
  isPastDue: boolean;
  lastUpdate: { on: string | null; text: string; author: string } | null;
}

/** All that a list of asks is made from, as plain data that may go to another thread. */
export interface ActionsList {
  title: string;
  /** Which asks these are: "Scrutiny Board, open". */
  subtitle: string;
  /** Day on which it was taken out. */
  madeOn: string;
  groups: { heading: string; entries: ActionEntry[] }[];
}

export interface ActionsTask {
  list: ActionsList;
  form: ActionsForm;
}

export const countWords = ({ groups }: ActionsList): string => {
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return count === 1 ? '1 action' : `${count} actions`;
};

/** "14 February 2018", "March 2018", the words as they were said, or nothing. */
function dueWordsOf({ dueOn, dueWords }: Pick<Action, 'dueOn' | 'dueWords'>): string {
  if (dueOn === null) return dueWords;
  if (dueOn.length > 7) return formatShortDate(dueOn);
  // the month of a day in it, without the day
  return formatShortDate(`${dueOn}-01`).replace(/^\S+\s/, '');
}

export interface ActionLine {
  what: { title: string; text: string };
  owner: string;
  due: string;
  state: string;
  said: string;
  lately: string;
}

/** What a line of a list for people says of an ask. */
export function lineOf(entry: ActionEntry): ActionLine {
  const due = dueWordsOf(entry);
  const { lastUpdate, saidOn, minuteName } = entry;
  const said = [
    entry.committeeName,
    saidOn === null ? '' : formatShortDate(saidOn),
    minuteName === null ? '' : `Minute ${minuteName}`,
    actionKindWords[entry.kind],
  ];
  const on = lastUpdate?.on ?? null;
  return {
    what: { title: entry.title, text: entry.text },
    owner: ownerWords(entry.owner),
    due: entry.isPastDue ? `${due === '' ? 'Answer' : due} (late)` : due,
    state: actionStateWords[entry.state],
    said: said.filter((part) => part !== '').join('\n'),
    lately:
      lastUpdate === null
        ? ''
        : `${on === null ? '' : `${formatShortDate(on)}: `}${lastUpdate.text}`,
  };
}
