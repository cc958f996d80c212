import { z } from 'zod';
import type { Action } from '../domain/action.ts';
import type { Adjournment } from '../domain/adjournment.ts';
import type { Declaration } from '../domain/declaration.ts';
import type { ArisingOutcome } from '../domain/matter-arising.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import type { RecordedMinute } from '../domain/recorded-minute.ts';
import { longestPlan } from '../domain/running-order.ts';
import type { SharedQuestion } from '../domain/shared-question.ts';
import { type Speaker, speakerState } from '../domain/speaker.ts';
import { call } from './call.ts';

/** One matter of the meeting: an item of the agenda, or a minute that stood on none. */
export interface ChairLine
  extends Pick<
    RecordedMinute,
    'title' | 'kind' | 'access' | 'position' | 'takenOrder' | 'startedAt'
  > {
  /** Agenda item; of a matter on no agenda its minute. */
  id: string;
  item: string | null;
  /** Null until minutes are started. */
  minute: string | null;
  /** False for what gets no minute, as apologies do: the desk never takes it. */
  isMinuted: boolean;
  printedNumber: string | null;
  reportOf: string | null;
  /** Minutes of time that the chair means to give it. */
  planned: number | null;
  recommendationStem: string | null;
  recommendations: string[];
  papers: ChairPaper[];
  /** Clauses of what was resolved, in order; of a private minute where this laptop holds them. */
  resolved: string[];
}

export interface ChairPaper {
  id: string;
  title: string;
  /** The file that holds it, and its first page there. */
  hash: string;
  pdfPage: number;
}

/** An interest that is recorded, by the matter it concerns. */
export interface ChairDeclaration
  extends Pick<Declaration, 'id' | 'kind' | 'nature' | 'action' | 'sensitive'> {
  /** ChairLine; null where it concerns none of them. */
  line: string | null;
  name: string;
}

/** An open ask that comes back to this meeting, or one of this meeting that goes on to the next. */
export interface ChairAsk
  extends Pick<
    Action,
    'id' | 'kind' | 'state' | 'title' | 'text' | 'owner' | 'dueWords' | 'saidOn'
  > {
  /** It stands in private business. */
  private: boolean;
  standing: 'mattersArising' | 'outstanding';
  /** ChairLine under which it comes; null where the agenda has none for it. */
  line: string | null;
  /** What this meeting heard of it so far. */
  outcome: ArisingOutcome;
}

export interface ChairPerson {
  /** Attendance. */
  id: string;
  name: string;
  /** Post or apologies, for the list of names. */
  note: string;
  isHere: boolean;
}

/** The words before the meeting, in the item in hand. */
export interface ChairMotion {
  text: string;
  standing: 'original' | 'substantive';
  /** "Councillor A, seconded by Councillor B"; "" where nobody is named. */
  moved: string;
  /** The amendment to be decided first, with the whole text as it would make it. */
  amendment: { text: string; moved: string } | null;
}

/** Everything of the chair's view of one meeting but the clock. */
export interface ChairView {
  meeting: Pick<Meeting, 'id' | 'committee' | 'date' | 'time' | 'place' | 'status'> & {
    committeeName: string;
  };
  /** Null until minutes are started. */
  record:
    | (Pick<MeetingRecord, 'id' | 'state' | 'openedAt' | 'closedAt'> & {
        /** ChairLine in hand; null before the first. */
        inHand: string | null;
      })
    | null;
  /** In the order of the agenda. */
  lines: ChairLine[];
  adjournments: Adjournment[];
  /** Questions that members shared, as the list of shared questions orders them. `item` is a ChairLine or null. */
  questions: SharedQuestion[];
  declarations: ChairDeclaration[];
  asks: ChairAsk[];
  /** In the order of speaking; `minute` names the item. */
  speakers: Speaker[];
  people: ChairPerson[];
  quorum: { sentence: string; isQuorate: boolean | null };
  /** Name of who presides now; null for nobody. */
  presiding: string | null;
  motion: ChairMotion | null;
  /** The committee's next meeting that is known and not cancelled; its id is null where no papers of it are here. */
  next: { id: string | null; date: string; time: string | null } | null;
  /** What this meeting asked, or had before it, that is open still. */
  comesBack: ChairAsk[];
}

const id = z.string().min(1).max(100);
const meeting = id;

/** Longest name of a speaker who is on no list. */
const longestSpeaker = 120;

export const chairCalls = {
  /** @throws notFound */
  'chair.get': call<ChairView>()(z.strictObject({ meeting })),
  /**
   * The time that one matter is to have. Until minutes are started it is a plan by itself, then it is the minute's own.
   * @throws notFound, invalidInput (issued minutes)
   */
  'chair.plan': call<null>()(
    z.strictObject({ meeting, line: id, minutes: z.int().min(0).max(longestPlan).nullable() }),
  ),
  /**
   * Puts somebody on the list of speakers, last: one of the attendance, or a name. The page makes the id (UUID v7).
   * @throws notFound, invalidInput (not of this record, no name, issued minutes)
   */
  'chair.speak': call<null>()(
    z.strictObject({
      meeting,
      minute: id,
      id: z.uuid(),
      attendance: id.nullable(),
      name: z.string().max(longestSpeaker),
    }),
  ),
  /** One place up or down among those who wait on the same list; at its end nothing happens. */
  'chair.moveSpeaker': call<null>()(
    z.strictObject({ meeting, id, by: z.union([z.literal(1), z.literal(-1)]) }),
  ),
  /** Who speaks now ends the turn of whoever spoke. Waiting again is last on the list. */
  'chair.setSpeaker': call<null>()(z.strictObject({ meeting, id, state: speakerState })),
};
