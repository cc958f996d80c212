import type { TrackerField } from '../../../shared/contract/tracker.ts';
import type { ActionKind, ActionState } from '../../../shared/domain/action.ts';
import { actionKindWords, actionStateWords } from '../../../shared/domain/action-words.ts';

/** Small letters, without what stands around words: "Action / Owner:" is "action owner". */
export const plainWord = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const inverse = <T extends string>(words: Readonly<Record<T, string>>): [string, T][] =>
  Object.entries(words).map(([value, word]) => [plainWord(word as string), value as T]);

const listed = <T extends string>(lists: Readonly<Partial<Record<T, string>>>): [string, T][] =>
  Object.entries(lists).flatMap(([value, list]) =>
    (list as string).split(', ').map((word): [string, T] => [word, value as T]),
  );

/** Names that councils give the columns of their trackers. */
export const fieldNames: ReadonlyMap<string, TrackerField> = new Map(
  listed<TrackerField>({
    text: 'action, actions, action required, agreed action, ask, request, recommendation, recommendations, resolution, task, what, description, decision',
    title: 'title, subject, topic, item, agenda item, issue, report title, theme',
    owner:
      'owner, action owner, lead, lead officer, officer, responsible, responsible officer, responsibility, assigned to, who, by whom, contact officer',
    portfolio: 'portfolio, cabinet member, portfolio holder, directorate, service, service area',
    kind: 'kind, type, action type',
    state: 'state, status, current status, action status, rag, rag status, open closed',
    saidOn:
      'said on, date of meeting, meeting date, meeting, date raised, raised, date agreed, date, date of request',
    due: 'due, due date, deadline, by when, target date, target, timescale, timescales, when, completion date, due by',
    reviewAt: 'review on, review, review date, next review',
    sentOn: 'sent on, date sent, sent',
    respondedOn: 'answered on, response date, date of response, date answered',
    response: 'answer, response, reply, cabinet response, executive response, response received',
    report:
      'last report, update, updates, latest update, progress, progress update, comment, comments, notes, latest position, outcome',
    minute:
      'minute, minute no, minute number, minute ref, minute reference, ref, reference, no, id',
  }),
);

/** Words of state that trackers use. Those that mean several things ("Green", "Yes") are asked for. */
const stateNames: ReadonlyMap<string, ActionState> = new Map([
  ...inverse<ActionState>(actionStateWords),
  ...listed<ActionState>({
    open: 'open, outstanding, not started, new, to do, pending, overdue, late',
    underWay:
      'ongoing, on going, in progress, underway, started, on track, in hand, active, partially complete, part complete',
    done: 'done, complete, completed, closed, finished, achieved, discharged, actioned, implemented',
    sent: 'sent, awaiting response, awaiting reply, submitted',
    accepted: 'accepted, agreed',
    acceptedInPrinciple:
      'accepted in principle, agreed in principle, partly accepted, partially accepted',
    rejected: 'rejected, not accepted, declined, refused',
    evidenceSeen: 'evidenced, verified, signed off',
    dropped:
      'withdrawn, cancelled, canceled, superseded, no longer required, abandoned, removed, dropped',
    noted: 'noted, for information, for noting, n a',
  }),
]);

const kindNames: ReadonlyMap<string, ActionKind> = new Map([
  ...inverse<ActionKind>(actionKindWords),
  ...listed<ActionKind>({
    action: 'action, actions, task',
    request: 'request, information request, information',
    recommendation: 'recommendation, rec',
    referral: 'referral, referred',
    resolution: 'resolution, resolved, decision',
    outstanding: 'outstanding, issue',
    programme: 'programme, work programme, forward plan',
  }),
]);

/** The state that a word of a tracker means; null where nobody can tell. */
export const stateOfWord = (word: string): ActionState | null =>
  stateNames.get(plainWord(word)) ?? null;

export const kindOfWord = (word: string): ActionKind | null =>
  kindNames.get(plainWord(word)) ?? null;
