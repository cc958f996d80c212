import type { ItemInMeeting, MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { BriefingNote } from '../../../shared/domain/briefing-note.ts';
import { formatDate, formatShortDate, formatTime } from '../../../shared/domain/format-date.ts';
import type { Minute } from '../../../shared/domain/minutes.ts';
import { itemName } from './item-lines.ts';
import { onePerLine } from './mended-value.ts';
import {
  lineMaker,
  neededText,
  type ReviewGroup,
  type ReviewLine,
  textEdit,
} from './review-line.ts';

type Minutes = MeetingDetail['earlierMinutes'][number];
type Programme = NonNullable<ItemInMeeting['workProgramme']>;

/** The head of earlier minutes: which meeting they record. */
export function minutesLines(minutes: Minutes): ReviewLine[] {
  const { id, evidence, pack, date, time, closedAt, place, committee } = minutes;
  const line = lineMaker({ noun: 'minutes', id, of: 'Earlier minutes', hash: pack, evidence });
  const timeLine = (label: string, field: string, value: string | null) =>
    line({ label, shown: value ? formatTime(value) : '', field, edit: { kind: 'time', value } });
  return [
    line({
      label: 'Committee',
      shown: committee ?? '',
      field: 'committee',
      edit: textEdit(committee),
    }),
    line({
      label: 'Date',
      shown: date ? formatDate(date) : '',
      field: 'date',
      edit: { kind: 'date', value: date },
    }),
    timeLine('Time', 'time', time),
    line({ label: 'Place', shown: place ?? '', field: 'place', edit: textEdit(place) }),
    timeLine('Closed at', 'closedAt', closedAt),
  ];
}

/** One minute: its number and title, what was said, and what was decided and asked. */
export function minuteLines(minute: Minute, pack: string): ReviewLine[] {
  const { id, evidence, number, title } = minute;
  const of = number === null ? 'Minute' : `Minute ${number}`;
  const line = lineMaker({ noun: 'minute', id, of, hash: pack, evidence });
  const list = (label: string, field: string, value: readonly string[]) =>
    line({ label, shown: onePerLine(value), field, edit: { kind: 'list', value } });
  return [
    line({ label: 'Number', shown: number ?? '', field: 'number', edit: textEdit(number) }),
    line({ label: 'Title', shown: title, field: 'title', edit: neededText(title) }),
    list('Resolved', 'resolved', minute.resolved),
    list('Requested', 'requested', minute.requested),
    list('Agreed', 'agreed', minute.agreed),
    list('Noted', 'noted', minute.noted),
    line({
      label: 'What was said',
      shown: minute.text,
      field: 'text',
      edit: textEdit(minute.text, 8),
    }),
  ];
}

/** The head of a briefing note and what it recommends. */
export function noteLines(item: ItemInMeeting, note: BriefingNote): ReviewLine[] {
  const { id, evidence, pack, subject, to, date } = note;
  const of = `Briefing note of ${itemName(item)}`;
  const line = lineMaker({ noun: 'briefingNote', id, of, hash: pack, evidence });
  return [
    line({ label: 'Subject', shown: subject ?? '', field: 'subject', edit: textEdit(subject) }),
    line({ label: 'To', shown: to ?? '', field: 'to', edit: textEdit(to) }),
    line({
      label: 'Date',
      shown: date ? formatDate(date) : '',
      field: 'date',
      edit: { kind: 'date', value: date },
    }),
    line({
      label: 'Recommendations',
      shown: onePerLine(note.recommendations),
      field: 'recommendations',
      edit: { kind: 'list', value: note.recommendations },
    }),
  ];
}

/** The plan of work: its date, then every matter in its slot. */
export function programmeGroups(programme: Programme): ReviewGroup[] {
  const { id, evidence, pack, lastUpdated } = programme;
  const line = lineMaker({
    noun: 'workProgramme',
    id,
    of: 'Work programme',
    hash: pack,
    evidence,
  });
  const head = line({
    label: 'Last updated',
    shown: lastUpdated ? formatShortDate(lastUpdated) : '',
    field: 'lastUpdated',
    edit: { kind: 'date', value: lastUpdated },
  });
  const rows = programme.rows.map((row) => ({
    heading: `${row.slot}: ${row.title}`,
    lines: matterLines(row, pack),
  }));
  return [{ heading: 'Work programme', lines: [head] }, ...rows];
}

function matterLines(row: Programme['rows'][number], pack: string): ReviewLine[] {
  const noun = 'workProgrammeItem';
  const line = lineMaker({ noun, id: row.id, of: row.title, hash: pack, evidence: {} });
  const list = (label: string, field: string, value: readonly string[]) =>
    line({ label, shown: onePerLine(value), field, edit: { kind: 'list', value } });
  return [
    line({ label: 'Title', shown: row.title, field: 'title', edit: neededText(row.title) }),
    line({ label: 'Detail', shown: row.detail, field: 'detail', edit: textEdit(row.detail, 4) }),
    line({ label: 'When', shown: row.slot, field: 'slot', edit: neededText(row.slot) }),
    list('Cabinet members', 'cabinetMembers', row.cabinetMembers),
    list('Lead officers', 'leadOfficers', row.leadOfficers),
  ];
}
