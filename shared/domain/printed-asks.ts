import type { Action } from './action.ts';
import { dueFields } from './action-due.ts';
import { firstState } from './action-states.ts';
import type { ClauseKind } from './clause.ts';
import { clauseKindOf } from './clause-kind.ts';
import { findDue } from './due.ts';
import type { MinuteReading } from './pack-reading.ts';
import { approvesMinutes, askKindIn, isNoting, suggestedAddressee } from './suggested-asks.ts';
import type { IsoDate } from './when.ts';

export type PrintedAsk = Pick<
  Action,
  'kind' | 'state' | 'text' | 'position' | 'owner' | 'dueWords' | 'dueKind' | 'dueOn'
>;

export interface PrintedContext {
  /** Day of the meeting whose minutes they are; null where the minutes do not say. */
  said: IsoDate | null;
  /** Days of the committee's meetings, known or planned. */
  meetings: readonly IsoDate[];
}

type Printed = Pick<MinuteReading, 'resolved' | 'requested' | 'agreed'>;

/**
 * What a printed minute asks (V24 to V28): what was requested, what was agreed in prose, and the clauses of what was
 * RESOLVED, each verbatim with its number in its own list. Whom and by when are told only where the text names them.
 * Prose that notes or that approves earlier minutes asks nothing and is left out; a clause that does is born closed,
 * since its number belongs to the resolution.
 */
export function printedAsks(minute: Printed, context: PrintedContext): PrintedAsk[] {
  return [
    ...minute.requested.flatMap((text, at) => ofProse('request', text, at, context)),
    ...minute.agreed.flatMap((text, at) => ofProse('agreed', text, at, context)),
    ...minute.resolved.map((text, at) => ofClause(text, at, context)),
  ];
}

function ofProse(
  said: 'request' | 'agreed',
  text: string,
  at: number,
  context: PrintedContext,
): PrintedAsk[] {
  if (approvesMinutes(text) || isNoting(text)) return [];
  const verb = askKindIn(text);
  const kind = verb === 'recommendation' || verb === 'referral' ? verb : said;
  return [asked(kind, text, at, context)];
}

/** Done by saying it: noting, and excluding press and public there and then. */
const bornClosed: readonly ClauseKind[] = ['note', 'exclude'];

function ofClause(text: string, at: number, context: PrintedContext): PrintedAsk {
  const verb = clauseKindOf(text);
  if (bornClosed.includes(verb) || approvesMinutes(text))
    return {
      ...{ kind: 'resolution', state: 'noted', text, position: at + 1 },
      ...{ owner: '', dueWords: '', dueKind: 'none', dueOn: null },
    };
  if (verb === 'recommend') return asked('recommendation', text, at, context);
  return asked(verb === 'refer' ? 'referral' : 'resolution', text, at, context);
}

function asked(
  kind: Action['kind'],
  text: string,
  at: number,
  { said, meetings }: PrintedContext,
): PrintedAsk {
  const found = said === null ? null : findDue(text, { said, meetings });
  return {
    kind,
    state: firstState(kind),
    text,
    position: at + 1,
    owner: suggestedAddressee(text) ?? '',
    dueWords: found?.words ?? '',
    ...dueFields(found?.due ?? { kind: 'none' }),
  };
}
