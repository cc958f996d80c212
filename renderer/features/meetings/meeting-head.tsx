import type { ReactNode } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { formatDate } from '../../../shared/domain/format-date.ts';

/** Where and by whom, as the front sheet says it. */
export function MeetingHead({ detail }: { detail: MeetingDetail }) {
  const { meeting, committee } = detail;
  const { contact, privateBusiness } = meeting;
  const facts: [string, ReactNode][] = [
    ['Council', committee.organisation],
    ['Place', meeting.place],
    ['Agenda published', meeting.publishedDate && formatDate(meeting.publishedDate)],
    [
      'Contact',
      contact &&
        [contact.name, contact.post, contact.telephone, contact.email].filter(Boolean).join(', '),
    ],
    ['Private business', privateBusiness?.text],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(([label, value]) => (
        <div key={label} className="fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
