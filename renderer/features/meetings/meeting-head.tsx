import type { ReactNode } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { formatDate } from '../../../shared/domain/format-date.ts';
import { readingTimeWords } from '../../../shared/domain/reading-time.ts';

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
    ['To read', timeToRead(detail)],
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

/** How long all papers take, and how long those that I have not read as they are now. */
function timeToRead({ items }: MeetingDetail): string | null {
  const papers = items.flatMap((item) => item.papers);
  const sum = (some: typeof papers) => some.reduce((minutes, paper) => minutes + paper.minutes, 0);
  const all = sum(papers);
  const left = sum(papers.filter(({ state }) => state !== 'read'));
  if (all === 0) return null;
  if (left === 0) return `Everything is read (${readingTimeWords(all)} in all)`;
  return left === all
    ? readingTimeWords(all)
    : `${readingTimeWords(left)} left of ${readingTimeWords(all)}`;
}
