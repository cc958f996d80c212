import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { formatDate, formatTime } from '../../../shared/domain/format-date.ts';
import { personName, roleWords } from '../../app/person-words.ts';
import { contactLines } from './contact-lines.ts';
import { lineMaker, neededText, type ReviewLine, textEdit } from './review-line.ts';

/** Committee, council, date, time, place and publication of the meeting. */
export function meetingLines(detail: MeetingDetail): ReviewLine[] {
  const { meeting, committee } = detail;
  const hash = detail.packs.at(-1)?.id ?? null;
  const shared = { of: 'Meeting', hash, evidence: meeting.evidence };
  const evidenceOf = { noun: 'meeting', id: meeting.id } as const;
  const body = lineMaker({ ...shared, noun: 'committee', id: committee.id, evidenceOf });
  const line = lineMaker({ ...shared, noun: 'meeting', id: meeting.id });
  const { date, time, place, publishedDate } = meeting;
  return [
    body({
      label: 'Committee',
      shown: committee.name,
      field: 'name',
      reason: 'committee',
      edit: neededText(committee.name),
    }),
    body({
      label: 'Council',
      shown: committee.organisation,
      field: 'organisation',
      edit: neededText(committee.organisation),
    }),
    line({
      label: 'Date',
      shown: date ? formatDate(date) : '',
      field: 'date',
      edit: { kind: 'date', value: date },
    }),
    line({
      label: 'Time',
      shown: time ? formatTime(time) : '',
      field: 'time',
      edit: { kind: 'time', value: time },
    }),
    line({ label: 'Place', shown: place ?? '', field: 'place', edit: textEdit(place) }),
    line({
      label: 'Agenda published',
      shown: publishedDate ? formatDate(publishedDate) : '',
      field: 'publishedDate',
      edit: { kind: 'date', value: publishedDate },
    }),
    ...contactLines({ ...shared, noun: 'meeting', id: meeting.id }, meeting.contact),
  ];
}

type Role = keyof typeof roleWords;

/** Every role a person may have at a meeting, for a choice. */
export const roleOptions = (Object.keys(roleWords) as Role[]).map((value) => ({
  value,
  label: roleWords[value],
}));

/** Everybody on the front sheet: name, title, role and post, each to be mended by itself. */
export function peopleLines(detail: MeetingDetail): ReviewLine[] {
  const hash = detail.packs.at(-1)?.id ?? null;
  return detail.membership.flatMap(({ id, person, role, post }) => {
    const shared = { of: personName(person), hash, evidence: {} };
    const who = lineMaker({ ...shared, noun: 'person', id: person.id });
    const seat = lineMaker({ ...shared, noun: 'membership', id });
    return [
      who({ label: 'Name', shown: person.name, field: 'name', edit: neededText(person.name) }),
      who({
        label: 'Title',
        shown: person.title ?? '',
        field: 'title',
        edit: textEdit(person.title),
      }),
      seat({
        label: 'Role',
        shown: roleWords[role],
        field: 'role',
        edit: { kind: 'choice', value: role, options: roleOptions },
      }),
      seat({ label: 'Post', shown: post ?? '', field: 'post', edit: textEdit(post) }),
    ];
  });
}
