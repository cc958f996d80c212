import type { ChairView } from '../../../shared/contract/chair.ts';
import { formatDate } from '../../../shared/domain/format-date.ts';
import type { RunningOrder } from '../../../shared/domain/running-order.ts';
import { durationWords, sittingTime } from '../../../shared/domain/sitting-time.ts';
import { momentWords } from '../../app/meeting-moment.ts';
import { addressOf, askedAddress, meetingAddress, minutesAddress } from '../../app/route.ts';
import { AskLines } from './ask-lines.tsx';
import { lineWords } from './chair-words.ts';

interface AfterMeetingProps {
  view: ChairView;
  order: RunningOrder;
}

/** What was resolved, how the time went, and what comes back. */
export function AfterMeeting({ view, order }: AfterMeetingProps) {
  const { meeting, lines, next, comesBack } = view;
  const resolved = lines.filter((line) => line.resolved.length > 0);
  const month = addressOf({
    ...{ screen: 'actions', committee: meeting.committee, action: null, page: 'month' },
  });
  return (
    <>
      <section className="stack" aria-labelledby="chair-went">
        <h2 id="chair-went">How it went</h2>
        <p>{wentWords(view, order)}</p>
        <div className="row">
          {meeting.date !== null && (
            <a className="button button-main" href={askedAddress(meeting.committee, meeting.date)}>
              What this meeting asked for
            </a>
          )}
          <a className="button" href={month}>
            The month’s page
          </a>
          <a className="button" href={minutesAddress(meeting.id)}>
            Minutes
          </a>
        </div>
      </section>
      <section className="stack" aria-labelledby="chair-resolved">
        <h2 id="chair-resolved">What was resolved</h2>
        {resolved.length === 0 && <p>No resolution is recorded.</p>}
        {resolved.map((line) => (
          <div key={line.id} className="stack">
            <h3>{lineWords(line)}</h3>
            <ol>
              {line.resolved.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ol>
          </div>
        ))}
      </section>
      <section className="stack" aria-labelledby="chair-back">
        <h2 id="chair-back">What comes back</h2>
        <p>
          {next === null ? (
            'The next meeting is not known here yet.'
          ) : (
            <>
              At the next meeting, on{' '}
              {next.id === null ? (
                formatDate(next.date)
              ) : (
                <a href={meetingAddress(next.id)}>{formatDate(next.date)}</a>
              )}
              :
            </>
          )}
        </p>
        {comesBack.length === 0 ? <p>Nothing is open.</p> : <AskLines asks={comesBack} />}
      </section>
    </>
  );
}

/** "Closed at 11.45 am. It sat 1 hour 45 minutes; 2 hours were planned. Not taken: 7. Any other business." */
function wentWords({ record, adjournments, lines }: ChairView, order: RunningOrder): string {
  if (record === null) return 'Minutes of this meeting have not been started.';
  if (record.closedAt === null) return 'The meeting is not closed yet.';
  const sat = sittingTime(record.openedAt, record.closedAt, adjournments);
  const left = order.lines.filter(({ state }) => state === 'notTaken').map(({ id }) => id);
  const titles = lines.filter(({ id }) => left.includes(id)).map(lineWords);
  return [
    `Closed at ${momentWords(record.closedAt)}.`,
    sat === null
      ? ''
      : `It sat ${durationWords(sat)}${order.planned === 0 ? '' : `; ${durationWords(order.planned)} were planned`}.`,
    titles.length === 0 ? '' : `Not taken: ${titles.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
