import { z } from 'zod';
import type { AgendaItem } from '../domain/agenda-item.ts';
import type { BriefingNote } from '../domain/briefing-note.ts';
import type { Committee } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { RecordState } from '../domain/meeting-record.ts';
import type { Membership } from '../domain/membership.ts';
import type { Minute, Minutes } from '../domain/minutes.ts';
import type { Pack } from '../domain/pack.ts';
import type { Paper, PaperVersion } from '../domain/paper.ts';
import type { Person } from '../domain/person.ts';
import type { WorkProgramme, WorkProgrammeItem } from '../domain/work-programme.ts';
import { call } from './call.ts';

/** Read, not read, or published again with other words since I read it. */
export type ReadState = 'unread' | 'read' | 'changed';

export interface MeetingSummary {
  id: string;
  committee: string;
  organisation: string;
  date: string | null;
  time: string | null;
  place: string | null;
  items: number;
  papers: number;
  papersRead: number;
  papersChanged: number;
  /** Values that a person should look at and nobody has confirmed yet. */
  toCheck: number;
  /** The pack to open first, or null where the meeting has none. */
  mainPack: string | null;
  /** Where the minutes made here stand; null where nobody has begun any. */
  record: RecordState | null;
  status: Meeting['status'];
  /** The day from which it was moved last. */
  movedFrom: string | null;
  /** Open asks that come back to it; 0 of a meeting that is over. */
  asks: number;
}

export type PaperInItem = Paper & {
  /** Newest first; the first one is what opens. */
  versions: PaperVersion[];
  state: ReadState;
  /** How long its newest version takes to read, in minutes: a guess from its words; 0 where it has none. */
  minutes: number;
};

export type ItemInMeeting = AgendaItem & {
  papers: PaperInItem[];
  briefingNotes: BriefingNote[];
  workProgramme: (WorkProgramme & { rows: WorkProgrammeItem[] }) | null;
};

/** The whole structured meeting. */
export interface MeetingDetail {
  meeting: Meeting;
  committee: Committee;
  /** Where the minutes made here stand; null where nobody has begun any. */
  record: RecordState | null;
  /** Newest first. */
  packs: Pack[];
  items: ItemInMeeting[];
  membership: (Omit<Membership, 'person'> & { person: Person })[];
  earlierMinutes: (Minutes & { minutes: Minute[] })[];
}

export const meetingCalls = {
  /** Every meeting, the next one first, then the past ones backwards. */
  'meetings.list': call<MeetingSummary[]>()(z.strictObject({})),
  'meetings.get': call<MeetingDetail>()(z.strictObject({ id: z.string() })),
};

export interface MeetingEvents {
  /** Anything that `meetings.list` or `meetings.get` would now answer otherwise. */
  'meetings.changed': { meeting: string | null };
}
