import { z } from 'zod';
import { type Action, actionKind, actionState } from '../domain/action.ts';
import type { ActionUpdate } from '../domain/action-update.ts';
import { type Lineage, lineageType } from '../domain/lineage.ts';
import { isoDate } from '../domain/when.ts';
import { call } from './call.ts';

const id = z.string().min(1).max(100);
const words = z.string().max(20_000);

/** Which asks are shown. Every field narrows; null and empty lists narrow nothing. */
export const actionFilter = z.strictObject({
  committee: id.nullable(),
  kinds: z.array(actionKind).max(20),
  states: z.array(actionState).max(20),
  standing: z.enum(['open', 'closed', 'all']),
  /** "" is "Unassigned". */
  owner: z.string().max(500).nullable(),
  due: z.enum(['any', 'past', 'nextMeeting', 'thisMonth', 'none']),
  /** Nobody has reported for long (action-due.ts). */
  stale: z.boolean(),
  /** Read from printed minutes or a tracker, and nobody has looked at it yet. */
  unchecked: z.boolean(),
  /** Changed since I last looked at the ledger. */
  changed: z.boolean(),
  /** Said from that day to that day. */
  saidFrom: isoDate.nullable(),
  saidTo: isoDate.nullable(),
  /** All of these words in its text, title, owner and answer, or in one report; forgives endings as search does. */
  words: z.string().max(200),
});
export type ActionFilter = z.infer<typeof actionFilter>;

/** "due" and "owner" begin with what is late longest, "said" with the newest, "updated" with the longest without a word. */
export const actionSort = z.enum(['due', 'said', 'owner', 'updated', 'relevance']);
export const actionGroup = z.enum(['none', 'owner', 'committee', 'meeting', 'kind']);

/** One ask as a list shows it. */
export interface ActionRow extends Action {
  /** It stands in private business, and is in no public file. */
  private: boolean;
  committeeName: string;
  /** "60/24", once the minute has a number; null where it has none or is not here. */
  minuteName: string | null;
  /** Meeting whose papers or record hold the minute, for "show me". */
  meeting: string | null;
  /** Open, late or stale today, and the last day on which it is not late. */
  isOpen: boolean;
  isPastDue: boolean;
  isStale: boolean;
  lastDay: string | null;
  lastUpdate: Pick<ActionUpdate, 'on' | 'text' | 'author'> | null;
  updates: number;
}

export interface ActionList {
  rows: ActionRow[];
  /** All that the filter leaves, of which `rows` are a part. */
  total: number;
  /** In the order shown; empty where nothing is grouped. Rows of one group stand together. */
  groups: { key: string; label: string; count: number }[];
  /** The words stand in so many rows that only those written last were looked at. */
  cut?: true;
}

/** What can be chosen in the filters, and how many asks each leaves open. */
export interface ActionChoices {
  committees: { id: string; name: string; open: number }[];
  owners: { owner: string; open: number }[];
  unchecked: number;
  changed: number;
  /** ISO 8601; null where I never looked. */
  lookedAt: string | null;
}

/** One value that a field has had. */
export interface FieldChange {
  field: keyof Action;
  value: string | number | null;
  author: string;
  /** ISO 8601, a claim. */
  at: string;
}

/** `to` is empty where what the words name is not in this app yet: there is nothing to confirm then. */
export interface LineageLink extends Omit<Lineage, 'standing'> {
  /** "suggested" is worked out and kept nowhere. */
  standing: Lineage['standing'] | 'suggested';
  /** What it leads to, in words: "Minute 28/17, Children’s homes", and where a click goes. */
  label: string;
  meeting: string | null;
}

/** Where a paper named in a report can be read: the newest pack that prints it. */
export interface EvidencePaper {
  id: string;
  title: string;
  meeting: string;
  /** Fingerprint of the pack's file and the page at which the paper begins; null where no pack here prints it. */
  hash: string | null;
  pdfPage: number | null;
}

export interface ActionDetail {
  action: ActionRow;
  updates: ActionUpdate[];
  /** Newest first. */
  history: FieldChange[];
  links: LineageLink[];
  /** The papers that its reports name as evidence and that are here, for opening them. */
  papers: EvidencePaper[];
}

/** A sentence of prose that looks like an ask; nothing is added unasked. */
export interface SuggestedAction {
  minute: string;
  minuteName: string | null;
  title: string;
  kind: z.infer<typeof actionKind>;
  text: string;
  saidOn: string | null;
}

/** How many asks were opened and closed in one month, and how many stood open at its end. */
export interface MonthCount {
  /** "2025-02" */
  month: string;
  opened: number;
  closed: number;
  open: number;
}

/** The page of one month for the chair. */
export interface ActionMonth {
  month: string;
  /** Twelve months up to this one. */
  months: MonthCount[];
  byOwner: { owner: string; open: number; pastDue: number }[];
  /** Open asks by age in whole months: 0-2, 3-5, 6-11, 12-23, 24 and more. */
  byAge: { label: string; open: number }[];
  /** What was opened, reported on or closed in the month. */
  moved: ActionRow[];
  /** Open, and late or stale; longest first. */
  stuck: ActionRow[];
}

const fields = z.strictObject({
  kind: actionKind.optional(),
  state: actionState.optional(),
  title: z.string().max(500).optional(),
  text: words.optional(),
  owner: z.string().max(500).optional(),
  portfolio: z.string().max(500).optional(),
  /** As said, "by the February meeting"; what it means is worked out. */
  dueWords: z.string().max(500).optional(),
  reviewAt: isoDate.nullable().optional(),
  sentOn: isoDate.nullable().optional(),
  respondedOn: isoDate.nullable().optional(),
  response: words.optional(),
  checked: z.literal(1).optional(),
});
export type ActionFields = z.infer<typeof fields>;

const ids = z.array(id).min(1).max(500);

export const actionCalls = {
  'actions.list': call<ActionList>()(
    z.strictObject({
      filter: actionFilter,
      sort: actionSort,
      group: actionGroup,
      offset: z.int().nonnegative().max(1_000_000),
      limit: z.int().positive().max(500),
    }),
  ),
  'actions.choices': call<ActionChoices>()(z.strictObject({ committee: id.nullable() })),
  'actions.get': call<ActionDetail>()(z.strictObject({ id })),
  /** A typed one. The page makes its id (UUID v7). */
  'actions.add': call<null>()(
    z.strictObject({
      id,
      committee: id,
      saidOn: isoDate.nullable(),
      minute: id.nullable(),
      fields,
    }),
  ),
  /** The same fields in all of them, in one step of Undo. @throws notFound, invalidInput (a state that its kind has not) */
  'actions.change': call<null>()(z.strictObject({ ids, fields })),
  /** Adds a report to each of them, with the state that it brings. */
  'actions.report': call<null>()(
    z.strictObject({
      ids,
      on: isoDate,
      text: words,
      state: actionState.nullable(),
      paper: id.nullable(),
    }),
  ),
  /** Puts them off to the next meeting of their committee, with a report that says so. */
  'actions.carry': call<null>()(z.strictObject({ ids, on: isoDate })),
  /** Confirms, refuses or makes a link. */
  'actions.link': call<null>()(
    z.strictObject({
      from: id,
      to: id,
      toNoun: z.enum(['action', 'minute', 'recordedMinute', 'agendaItem', 'plannedItem']),
      type: lineageType,
      standing: z.enum(['confirmed', 'refused']),
    }),
  ),
  /** Sentences of printed minutes that look like asks and are none yet, newest first. */
  'actions.suggestions': call<SuggestedAction[]>()(z.strictObject({ committee: id.nullable() })),
  /** Takes one up, or says no to it for good. */
  'actions.takeUp': call<null>()(
    z.strictObject({ minute: id, text: words, kind: actionKind, take: z.boolean() }),
  ),
  'actions.month': call<ActionMonth>()(
    z.strictObject({ committee: id.nullable(), month: z.string().regex(/^\d{4}-\d{2}$/) }),
  ),
  /** I have looked: what changes from now on is new to me. */
  'actions.looked': call<null>()(z.strictObject({})),
};

export interface ActionEvents {
  /** Anything that `actions.*` would now answer otherwise. */
  'actions.changed': Record<string, never>;
}
