import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';
import { isoDate } from './when.ts';

/** How it was asked. "resolution" is a clause of what was RESOLVED, "agreed" a promise in prose. */
export const actionKind = z.enum([
  'action',
  'request',
  'resolution',
  'recommendation',
  'referral',
  'agreed',
  'offer',
  'outstanding',
  'programme',
]);
export type ActionKind = z.infer<typeof actionKind>;

/** Where it stands. "noted" is born closed: a clause that asks nothing of anybody. Rules: action-states.ts. */
export const actionState = z.enum([
  'open',
  'underWay',
  'proposed',
  'sent',
  'accepted',
  'acceptedInPrinciple',
  'rejected',
  'done',
  'evidenceSeen',
  'dropped',
  'noted',
]);
export type ActionState = z.infer<typeof actionState>;

/** Where the words come from: a row of the desk, minutes that a pack prints, a person, a tracker kept elsewhere. */
const actionOrigin = z.enum(['clause', 'ask', 'printed', 'typed', 'tracker']);

/** How finely a day was named; as due.ts tells it. */
export const dueKind = z.enum(['none', 'day', 'meeting', 'month', 'nextMeeting']);
export type DueKind = z.infer<typeof dueKind>;

/**
 * A row of the ledger of asks: whatever a committee asked of somebody, with where it stands. One that a minute holds
 * has an id derived from it, so that two laptops keep one row. Never deleted by a person: what is given up is "dropped".
 */
export const action = noun(
  'action',
  'everyone',
  {
    committee: text(),
    kind: choice(actionKind, 'action'),
    state: choice(actionState, 'open'),
    /** What it is about: the title of its minute as it was then, or of a typed one its topic. */
    title: text(),
    /** Verbatim. */
    text: text(),
    origin: choice(actionOrigin, 'typed'),
    /** The clause or ask of the desk that it was made of; empty for any other. */
    source: text(),
    /** The minute that holds it: a recordedMinute, or for "printed" a minute of a pack; null where none is here. */
    minute: optionalText(),
    /** Its place in that minute, from 1: of a clause or of a printed list its number. */
    position: integer(),
    /** Day of the meeting that said it. */
    saidOn: optionalText(isoDate),
    /** Who is to act; empty is "Unassigned". */
    owner: text(),
    portfolio: text(),
    /** When, as it was said. */
    dueWords: text(),
    dueKind: choice(dueKind, 'none'),
    /** A day "2018-02-14", or a month "2018-03": no finer than it was said. */
    dueOn: optionalText(),
    /** The day on which somebody is to look at it again. */
    reviewAt: optionalText(isoDate),
    /** Recommendations: the day it was sent, from which two months count (rule R43). */
    sentOn: optionalText(isoDate),
    respondedOn: optionalText(isoDate),
    response: text(),
    /** 1 where a person made it or has looked at it; 0 as it was read from printed minutes or from a tracker. */
    checked: integer(),
  },
  ['title', 'text', 'owner', 'response'],
);
export type Action = RowOf<typeof action>;
