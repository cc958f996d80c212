import { BookOpen, TriangleAlert } from 'lucide-react';
import type { MeetingSummary } from '../../../shared/contract/meetings.ts';
import { daysToGo } from '../../../shared/domain/days-to-go.ts';
import { formatDate } from '../../../shared/domain/format-date.ts';
import { counted, whenWords } from '../../app/meeting-words.ts';
import { recordAddress, recordWords } from '../../app/record-words.ts';
import { addressOf, chairAddress, meetingAddress, readerAddress } from '../../app/route.ts';

interface MeetingCardProps {
  meeting: MeetingSummary;
  today: string;
  isNext: boolean;
}

/** One meeting in the list: what, when, how much of it I have read, what wants a look. */
export function MeetingCard({ meeting, today, isNext }: MeetingCardProps) {
  const { id, date, time, place, mainPack, toCheck, record, asks } = meeting;
  const address = meetingAddress(id);
  return (
    <article className={isNext ? 'meeting-card meeting-next' : 'meeting-card'}>
      {isNext && date && <p className="meeting-days">{daysToGo(today, date)}</p>}
      <h3>
        <a href={address}>{meeting.committee || 'Committee not known'}</a>
      </h3>
      <p>
        <strong>{whenWords(date, time)}</strong>
        {place && `, ${place}`}
      </p>
      <Changed meeting={meeting} />
      {meeting.organisation && <p className="quiet">{meeting.organisation}</p>}
      <p>{readingWords(meeting)}</p>
      {asks > 0 && (
        <p>
          <a href={chairAddress(id)}>{counted(asks, 'open ask')} come back to it</a>
        </p>
      )}
      {record !== null && (
        <p>
          <a href={recordAddress(id, record)}>{recordWords(record)}</a>
        </p>
      )}
      {(toCheck > 0 || (isNext && mainPack)) && (
        <p className="row">
          {isNext && mainPack && (
            <a className="button button-main" href={readerAddress(mainPack, id)}>
              <BookOpen aria-hidden="true" size="1.1em" />
              Read the pack
            </a>
          )}
          {toCheck > 0 && (
            <a href={addressOf({ screen: 'review', id })} className="button">
              <TriangleAlert aria-hidden="true" size="1.1em" />
              {counted(toCheck, 'thing')} to check
            </a>
          )}
        </p>
      )}
    </article>
  );
}

/** Cancelled, or moved from another day, in words. */
function Changed({ meeting: { status, movedFrom } }: Pick<MeetingCardProps, 'meeting'>) {
  if (status === 'cancelled') return <p>Cancelled</p>;
  return movedFrom === null ? null : <p>Moved from {formatDate(movedFrom)}</p>;
}

/** "7 items, 8 papers: 2 read, 6 to read. 1 changed since you read it." */
export function readingWords(meeting: MeetingSummary): string {
  const { items, papers, papersRead, papersChanged } = meeting;
  const head = `${counted(items, 'item')}, ${counted(papers, 'paper')}`;
  if (papers === 0) return head;
  const unread = papers - papersRead;
  const read =
    unread === 0
      ? 'all read'
      : papersRead === 0
        ? 'none read yet'
        : `${papersRead} read, ${unread} to read`;
  const changed = papersChanged === 0 ? '' : ` ${papersChanged} changed since you read it.`;
  return `${head}: ${read}.${changed}`;
}
