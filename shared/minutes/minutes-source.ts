import type { RecordRows } from '../contract/record.ts';
import type { Adjournment } from '../domain/adjournment.ts';
import type { Approval } from '../domain/approval.ts';
import type { Attendance } from '../domain/attendance.ts';
import type { Correction } from '../domain/correction.ts';
import type { Exclusion } from '../domain/exclusion.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import type { PresenceSpan } from '../domain/presence-span.ts';
import type { Presiding } from '../domain/presiding.ts';
import type { Substitution } from '../domain/substitution.ts';

/** One line of a minute's prose, as the editor keeps it (shared/prose). */
export interface ProseLine {
  kind: 'paragraph' | 'subheading' | 'bullet' | 'number';
  text: string;
}

/** Prose by the row of its minute; one without an entry has none. */
export type ProseOfMinutes = ReadonlyMap<string, readonly ProseLine[]>;

/** What minutes print of one store's minutes. */
export type PrintedRows = Omit<RecordRows, 'paragraphsToCheck'>;

/** How minutes name an ask: by the title of its minute, and its number where it has one. */
export interface PrintedAskName {
  minute: string | null;
  title: string;
}

/**
 * Everything that the public document is made of. It has no place for private business, so that nobody can hand it
 * over by mistake: a record of the desk, which has both, is no such source for the compiler.
 */
export interface PublicSource {
  record: Pick<MeetingRecord, 'id' | 'state' | 'openedAt' | 'closedAt'>;
  meeting: {
    committeeName: string;
    organisation: string;
    date: string | null;
    time: string | null;
    place: string | null;
  };
  /** Of the first minute, run on through the municipal year. */
  firstNumber: number;
  attendances: readonly Attendance[];
  presenceSpans: readonly PresenceSpan[];
  substitutions: readonly Substitution[];
  presidings: readonly Presiding[];
  exclusions: readonly Exclusion[];
  adjournments: readonly Adjournment[];
  approvals: readonly Approval[];
  /** Those that this meeting decided on, from the public store alone. */
  corrections: readonly Correction[];
  /** Rows of the public store. Of a private minute nothing but its title and its public summary is read. */
  rows: PrintedRows;
  prose: ProseOfMinutes;
  /** Printed number of each agenda item, by its row. */
  itemNumbers: ReadonlyMap<string, string>;
  /** Name of each minute of other meetings that a correction refers to, by its row: "31/17, Any Other Business". */
  minuteNames: ReadonlyMap<string, string>;
  /** The asks that came back to this meeting, by their row: title, and name of the minute that asked, "28/17". */
  asks: ReadonlyMap<string, PrintedAskName>;
  private?: never;
}

/** What those entitled read besides. */
export interface PrivateSource {
  /** Rows of the private store: namesakes of the private minutes, and all that belongs to them. */
  rows: PrintedRows;
  prose: ProseOfMinutes;
  /** Corrections of private minutes that this meeting decided on. */
  corrections: readonly Correction[];
  /** Private asks that came back to this meeting. */
  asks: ReadonlyMap<string, PrintedAskName>;
}
