import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { formatTime } from '../../../shared/domain/format-date.ts';
import type { Minute } from '../../../shared/domain/minutes.ts';
import { whenWords } from '../../app/meeting-words.ts';
import { personName } from '../../app/person-words.ts';
import { readerAddress } from '../../app/route.ts';
import { Details } from '../../ui/details.tsx';

type Minutes = MeetingDetail['earlierMinutes'][number];

/** What earlier meetings decided and asked for, as this pack prints it. */
export function EarlierMinutes({ detail }: { detail: MeetingDetail }) {
  if (detail.earlierMinutes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="minutes">
      <h2 id="minutes" tabIndex={-1}>
        Earlier minutes
      </h2>
      {detail.earlierMinutes.map((minutes) => (
        <OneMeeting key={minutes.id} minutes={minutes} meeting={detail.meeting.id} />
      ))}
    </section>
  );
}

function OneMeeting({ minutes, meeting }: { minutes: Minutes; meeting: string }) {
  const { present, apologies, closedAt } = minutes;
  const members = [...present.members, ...present.coOptedMembers, ...present.otherMembers];
  return (
    <article className="stack">
      <h3>
        {minutes.committee ? `${minutes.committee}, ` : ''}
        {whenWords(minutes.date, minutes.time)}
      </h3>
      {members.length > 0 && (
        <Details summary={`Who was there (${members.length})`}>
          <p>{members.map(personName).join(', ')}</p>
          {present.employees.map(({ group, names }) => (
            <p key={group}>
              {group}: {names.join(', ')}
            </p>
          ))}
          {present.othersPresent.length > 0 && (
            <p>Others: {present.othersPresent.map(({ name }) => name).join(', ')}</p>
          )}
          {apologies.length > 0 && <p>Apologies: {apologies.map(personName).join(', ')}</p>}
          {closedAt && <p>Closed at {formatTime(closedAt)}</p>}
        </Details>
      )}
      <ol className="plain-list stack">
        {minutes.minutes.map((minute) => (
          <li key={minute.id}>
            <OneMinute minute={minute} pack={minutes.pack} meeting={meeting} />
          </li>
        ))}
      </ol>
    </article>
  );
}

function OneMinute({ minute, pack, meeting }: { minute: Minute; pack: string; meeting: string }) {
  const title = [minute.number, minute.title].filter(Boolean).join('. ');
  return (
    <div className="stack">
      <h4>
        {minute.pdfPage === null ? (
          title
        ) : (
          <a href={readerAddress(pack, meeting, minute.pdfPage)}>{title}</a>
        )}
      </h4>
      <Asks stem={minute.resolvedStem ?? 'Resolved:'} clauses={minute.resolved} />
      <Asks stem={minute.requestedStem ?? 'Requested:'} clauses={minute.requested} />
      <Asks stem="Agreed:" clauses={minute.agreed} />
      <Asks stem="Noted:" clauses={minute.noted} />
      {minute.text && (
        <Details summary="What was said">
          {minute.text.split('\n').map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Details>
      )}
    </div>
  );
}

function Asks({ stem, clauses }: { stem: string; clauses: readonly string[] }) {
  if (clauses.length === 0) return null;
  return (
    <div>
      <p>
        <strong>{stem}</strong>
      </p>
      <ol className="clauses">
        {clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ol>
    </div>
  );
}
