import { z } from 'zod';
import type { Action } from '../domain/action.ts';
import type { Adjournment } from '../domain/adjournment.ts';
import type { Amendment } from '../domain/amendment.ts';
import type { Approval } from '../domain/approval.ts';
import type { Ask } from '../domain/ask.ts';
import type { Attendance } from '../domain/attendance.ts';
import type { Clause } from '../domain/clause.ts';
import type { CommitteeRule } from '../domain/committee-rule.ts';
import type { Correction } from '../domain/correction.ts';
import type { Declaration } from '../domain/declaration.ts';
import type { Exclusion } from '../domain/exclusion.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { MatterArising } from '../domain/matter-arising.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import type { Motion } from '../domain/motion.ts';
import type { ParagraphToCheck } from '../domain/paragraph-to-check.ts';
import type { PresenceSpan } from '../domain/presence-span.ts';
import type { Presiding } from '../domain/presiding.ts';
import type { RecordedMinute } from '../domain/recorded-minute.ts';
import { exemptParagraph } from '../domain/recorded-minute.ts';
import type { StockPhrase } from '../domain/stock-phrase.ts';
import type { Substitution } from '../domain/substitution.ts';
import type { OwnVote, Vote, VoteEntry } from '../domain/vote.ts';
import { localMoment } from '../domain/when.ts';
import { call } from './call.ts';

/** The rows of one minute: of a public one from council.db, of a private one from private-business.db. */
export interface MinuteRows {
  declarations: Declaration[];
  motions: Motion[];
  amendments: Amendment[];
  votes: Vote[];
  voteEntries: VoteEntry[];
  ownVotes: OwnVote[];
  clauses: Clause[];
  asks: Ask[];
  /** Asks that come back; what they say is in {@link DeskArising}. */
  mattersArising: MatterArising[];
  paragraphsToCheck: ParagraphToCheck[];
}

/** Everything of one record in one store, each list in order. Prose is apart: prose.ts. */
export interface RecordRows extends MinuteRows {
  minutes: RecordedMinute[];
}

/** What the agenda and the papers say of an item, ready to be taken over. */
export interface ItemFacts {
  /** Agenda item. */
  item: string;
  printedNumber: string | null;
  /** What the public knows it by, once its minute is private. */
  publicTitle: string;
  reportOf: string | null;
  /** What officers ask the committee to do, verbatim; prefills the resolution and decides nothing. */
  recommendationStem: string | null;
  recommendations: string[];
  /** Newest pack and the page of it that the item begins on, for "Show the paper". */
  hash: string | null;
  pdfPage: number | null;
}

/** Minutes of an earlier meeting that wait for approval here, made in this app or printed in the pack. */
export interface EarlierRecord {
  /** Record made here, or null. */
  record: string | null;
  date: string | null;
  /** "16 January 2025" as house style writes it; "" where the day is not known. */
  label: string;
}

/** An ask that comes back, in the words of the ledger. */
export interface ArisingAsk
  extends Pick<
    Action,
    'id' | 'kind' | 'state' | 'title' | 'text' | 'owner' | 'dueWords' | 'saidOn'
  > {
  /** "60/24"; null where its minute is not here or has no number. */
  minuteName: string | null;
  /** The last thing said of it; `minute` is the minute in which it was said. */
  lastReport: { on: string | null; text: string; minute: string | null } | null;
  private: boolean;
}

export interface DeskArising {
  /** Those that are in this record. */
  asks: ArisingAsk[];
  /** Those that fall to this meeting and are not in it, since they came after it was begun; each with its minute. */
  falling: { action: string; minute: string }[];
  /** How many more are open and older, for which this agenda has no item: they stay in the ledger. */
  elsewhere: number;
}

/** The whole record of one meeting as the desk shows it. */
export interface DeskRecord {
  record: MeetingRecord;
  meeting: {
    id: string;
    committee: string;
    committeeName: string;
    organisation: string;
    date: string | null;
    time: string | null;
    place: string | null;
  };
  /** The number of the first minute, run on through the municipal year; provisional until issued. */
  firstNumber: number;
  attendances: Attendance[];
  presenceSpans: PresenceSpan[];
  substitutions: Substitution[];
  presidings: Presiding[];
  exclusions: Exclusion[];
  adjournments: Adjournment[];
  approvals: Approval[];
  corrections: Correction[];
  public: RecordRows;
  private: RecordRows;
  arising: DeskArising;
  items: ItemFacts[];
  earlier: EarlierRecord[];
  houseStyle: HouseStyle | null;
  stockPhrases: StockPhrase[];
  /** The rule in force on the day of the meeting. */
  rule: CommitteeRule | null;
}

const id = z.string().min(1).max(100);
const meeting = id;

/** Nouns that the desk writes directly. What follows a rule of the life cycle has a call of its own. */
export const writableNouns = [
  'recordedMinute',
  'attendance',
  'presenceSpan',
  'substitution',
  'presiding',
  'declaration',
  'motion',
  'amendment',
  'vote',
  'voteEntry',
  'ownVote',
  'clause',
  'ask',
  'matterArising',
  'approval',
  'correction',
  'houseStyle',
  'stockPhrase',
  'committeeRule',
] as const;
export type WritableNoun = (typeof writableNouns)[number];

/** Longest text of one field, in characters. */
export const longestField = 20_000;

/** Fields by name; each is checked with its noun's own schema before anything is written. */
const fields = z.record(
  z.string().max(60),
  z.union([
    z.string().max(longestField),
    z.int(),
    z.null(),
    z.array(z.union([z.string().max(200), z.int()])).max(500),
    z.record(z.string().max(60), z.string().max(longestField)),
  ]),
);

export const recordCalls = {
  /** The record of a meeting, or null where nobody has begun one. */
  'record.get': call<DeskRecord | null>()(z.strictObject({ meeting })),
  /** Makes the skeleton from the agenda; where there is one already, answers it. */
  'record.start': call<{ record: string }>()(z.strictObject({ meeting })),
  /**
   * Sets and takes away rows of the record in one change, each in the store where its minute is. `label` is
   * what Undo shows. Words as they are typed name themselves in `typing` and are one step of Undo.
   * Of a private minute `title` is private as its words are; what the public knows it by is set as `publicTitle`.
   * Refused as invalidInput where a row belongs to another record, a noun's rule is broken or the minutes are
   * issued.
   */
  'record.write': call<null>()(
    z.strictObject({
      meeting,
      label: z.string().min(1).max(200),
      set: z.array(z.strictObject({ noun: z.enum(writableNouns), id, fields })).max(400),
      remove: z.array(z.strictObject({ noun: z.enum(writableNouns), id })).max(400),
      typing: z.string().max(200).nullable(),
    }),
  ),
  /**
   * Brings open asks back to this meeting: under `minute`, or with null where each belongs. One that is there already
   * stays where it is. Refused as invalidInput where a private ask would stand under a public minute, or where there is
   * no minute for it. Taken out again with record.write.
   */
  'record.bring': call<null>()(
    z.strictObject({ meeting, actions: z.array(id).min(1).max(400), minute: id.nullable() }),
  ),
  /** Opens the meeting: skeleton → live. Whoever presides is an attendance. */
  'record.open': call<null>()(
    z.strictObject({
      meeting,
      at: localMoment,
      presiding: id,
      by: z.enum(['chair', 'viceChair', 'chosen']),
    }),
  ),
  /** Puts a minute in hand; the first time gives it its place in the order taken and its beginning. */
  'record.take': call<null>()(z.strictObject({ meeting, minute: id, at: localMoment })),
  'record.adjourn': call<null>()(
    z.strictObject({ meeting, at: localMoment, reason: z.string().max(500) }),
  ),
  'record.resume': call<null>()(z.strictObject({ meeting, at: localMoment })),
  /** live → draft. What is unfilled stays unfilled. */
  'record.close': call<null>()(z.strictObject({ meeting, at: localMoment })),
  /** draft → live, for a meeting that was closed by mistake and is not issued. */
  'record.reopen': call<null>()(z.strictObject({ meeting })),
  /**
   * Resolves to exclude press and public: those minutes become private and their further record goes to the
   * private store. Paragraphs may be empty for confidential business alone, else a reason is required (R28, R29).
   */
  'record.exclude': call<null>()(
    z.strictObject({
      meeting,
      /** The minute that records the resolution; null makes one before the first that it covers. */
      minute: id.nullable(),
      covers: z.array(id).min(1).max(50),
      paragraphs: z.array(exemptParagraph).max(7),
      confidential: z.boolean(),
      publicInterest: z.string().max(2_000),
      at: localMoment,
    }),
  ),
  /** The public is admitted again. */
  'record.readmit': call<null>()(z.strictObject({ meeting, exclusion: id, at: localMoment })),
};

export interface RecordEvents {
  /** Anything that `record.get` would now answer otherwise; null: of several meetings. */
  'record.changed': { meeting: string | null };
}
