import type { ReactNode } from 'react';
import type { MeetingSummary } from '../../../shared/contract/meetings.ts';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import { whenWords } from '../../app/meeting-words.ts';
import { deskAddress } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { Status } from '../../ui/status.tsx';
import { type LaterMeeting, likeliest, useLaterMeetings } from './use-later-meetings.ts';

interface WithLaterMeetingsProps {
  desk: DeskRecord;
  onClose: () => void;
  /** The form, once there is a later meeting to choose; it begins with the likeliest. */
  children: (begun: readonly LaterMeeting[], first: LaterMeeting) => ReactNode;
}

/** Asks for the later meetings first; where none has minutes here, says what to do about it. */
export function WithLaterMeetings({ desk, onClose, children }: WithLaterMeetingsProps) {
  const { begun, others } = useLaterMeetings(desk);
  if (begun === null) return <Status>Looking for later meetings…</Status>;
  const first = likeliest(begun);
  if (first !== undefined) return children(begun, first);
  return (
    <div className="stack">
      {others.length === 0 ? (
        <p>
          No later meeting of this committee is here yet. Open its agenda pack and start its
          minutes: what it decided belongs to them.
        </p>
      ) : (
        <Others others={others} />
      )}
      <div>
        <Button onPress={onClose} autoFocus>
          Close
        </Button>
      </div>
    </div>
  );
}

function Others({ others }: { others: readonly MeetingSummary[] }) {
  return (
    <>
      <p>What a later meeting decided belongs to its own minutes. Start them first:</p>
      <ul className="plain-list stack">
        {others.map(({ id, date, time }) => (
          <li key={id}>
            <a href={deskAddress(id)}>{whenWords(date, time)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
