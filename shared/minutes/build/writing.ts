import type { Attendance } from '../../domain/attendance.ts';
import { attendeeName } from '../../domain/attendee-name.ts';
import type { RecordedMinute } from '../../domain/recorded-minute.ts';
import type { LocalMoment } from '../../domain/when.ts';
import { momentWords } from '../date-words.ts';
import { fillWords } from '../fill-words.ts';
import type { PrintedRows, ProseLine, PublicSource } from '../minutes-source.ts';
import type { MinutesStyle } from '../minutes-style.ts';
import type { MinutesWord } from '../styles/english-words.ts';

/** What the parts of the document are written with: the facts open to all, and the style. */
export interface Writing {
  source: PublicSource;
  style: MinutesStyle;
  /** Minutes in the order taken, without those that were removed; rows of the public store. */
  minutes: readonly RecordedMinute[];
  /** Number of each minute that has one, by its row. */
  numbers: ReadonlyMap<string, string>;
  /** A sentence of the style with its gaps filled. */
  say: (word: MinutesWord, values?: Readonly<Record<string, string>>) => string;
  /** Name with title; "" for a row that is not there. */
  person: (attendance: string | null) => string;
  time: (moment: LocalMoment) => string;
}

/** The rows of one minute, from the store that it is in. */
export interface MinuteMatter {
  minute: RecordedMinute;
  rows: PrintedRows;
  prose: readonly ProseLine[];
}

export function writingOf(
  source: PublicSource,
  style: MinutesStyle,
  order: Pick<Writing, 'minutes' | 'numbers'>,
): Writing {
  const people = new Map(source.attendances.map((one): [string, Attendance] => [one.id, one]));
  return {
    source,
    style,
    ...order,
    say: (word, values) => fillWords(style.words[word], values),
    person: (attendance) => {
      const found = attendance === null ? undefined : people.get(attendance);
      return found === undefined ? '' : attendeeName(found);
    },
    time: (moment) => momentWords(moment, source.meeting.date, style),
  };
}

/** Rows that the clerk put in order. */
export const inPosition = <R extends { position: number }>(rows: readonly R[]): R[] =>
  rows.toSorted((one, other) => one.position - other.position);
