import type { ActionRow } from '../../../shared/contract/actions.ts';
import type { Action, ActionState } from '../../../shared/domain/action.ts';
import { actionKindWords, actionStateWords } from '../../../shared/domain/action-words.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { responseDue } from '../../../shared/domain/response-due.ts';
import { addressOf, meetingAddress, minutesAddress } from '../../app/route.ts';

/** Where it stands. What was accepted is not done yet, and is said not to be (rule R45). */
export function stateWords(state: ActionState): string {
  const isPromised = state === 'accepted' || state === 'acceptedInPrinciple';
  return isPromised ? `${actionStateWords[state]}, not yet done` : actionStateWords[state];
}

/** "2018-03" as "March 2018". */
export const monthWords = (month: string): string =>
  formatShortDate(`${month}-01`).replace(/^1 /, '');

/** When it is due, no finer than it was said: "13 February 2025", "March 2018", "next meeting"; else as it was said, or "". */
export function dueWords({ dueKind, dueOn, dueWords: said }: DueFields): string {
  if (dueOn !== null) return dueOn.length === 7 ? monthWords(dueOn) : formatShortDate(dueOn);
  return dueKind === 'nextMeeting' ? 'next meeting' : said;
}
type DueFields = Pick<Action, 'dueKind' | 'dueOn' | 'dueWords'>;

/** What the law makes of a recommendation that was sent and has no day of its own (rule R43), or null. */
export function answerDueWords({ kind, sentOn, dueOn }: AnswerFields): string | null {
  if (kind !== 'recommendation' || sentOn === null || dueOn !== null) return null;
  return `Answer due ${formatShortDate(responseDue(sentOn))}, two months after it was sent`;
}
type AnswerFields = Pick<Action, 'kind' | 'sentOn' | 'dueOn'>;

/** "Minute 60/24", or the day of the meeting where the minute has no number; "" where neither is known. */
export function sourceWords({
  minuteName,
  saidOn,
}: Pick<ActionRow, 'minuteName' | 'saidOn'>): string {
  if (minuteName !== null) return `Minute ${minuteName}`;
  return saidOn === null ? '' : `Meeting of ${formatShortDate(saidOn)}`;
}

/** Where the words stand: the papers that print the minute, or our own minutes; null where neither is here. */
export function sourceAddress({
  meeting,
  origin,
}: Pick<ActionRow, 'meeting' | 'origin'>): string | null {
  if (meeting === null) return null;
  if (origin === 'printed')
    return addressOf({ screen: 'meeting', id: meeting, section: 'minutes', item: null });
  return origin === 'clause' || origin === 'ask'
    ? minutesAddress(meeting)
    : meetingAddress(meeting);
}

/** Characters of an ask that name it on a button. */
const shortLength = 60;

/** The beginning of its words, to tell its buttons from those of another. */
export function shortWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= shortLength ? words : `${words.slice(0, shortLength).trimEnd()}…`;
}

/** "Last report 5 March 2025, A Hartley: lamps mended", or "" before the first report. */
export function lastReportWords({ lastUpdate }: Pick<ActionRow, 'lastUpdate'>): string {
  if (lastUpdate === null) return '';
  const on = lastUpdate.on === null ? '' : ` ${formatShortDate(lastUpdate.on)}`;
  const words = shortWords(lastUpdate.text);
  return `Last report${on}, ${lastUpdate.author}${words === '' ? '' : `: ${words}`}`;
}

/** The names of its fields, as the history tells them. */
export const fieldWords: Readonly<Partial<Record<keyof Action, string>>> = {
  kind: 'Kind',
  state: 'Where it stands',
  title: 'About',
  text: 'Words',
  owner: 'Who is to act',
  portfolio: 'Portfolio',
  dueWords: 'Due, as it was said',
  dueOn: 'Due',
  reviewAt: 'Look at it again',
  sentOn: 'Sent on',
  respondedOn: 'Answered on',
  response: 'Answer',
  checked: 'Looked at',
};

const days: ReadonlySet<keyof Action> = new Set(['reviewAt', 'sentOn', 'respondedOn', 'saidOn']);

/** A value of a field as somebody would say it. */
export function valueWords(field: keyof Action, value: string | number | null): string {
  if (field === 'checked') return value === 1 ? 'yes' : 'not yet';
  if (value === null || value === '') return 'nothing';
  const words = String(value);
  const named: Readonly<Record<string, string>> =
    field === 'state' ? actionStateWords : field === 'kind' ? actionKindWords : {};
  if (named[words] !== undefined) return named[words];
  if (field === 'dueOn') return dueWords({ dueKind: 'day', dueOn: words, dueWords: '' });
  return days.has(field) ? formatShortDate(words) : words;
}
