import { FileText, Play } from 'lucide-react';
import { memo, useContext } from 'react';
import { durationWords, sittingTime } from '../../../shared/domain/sitting-time.ts';
import { momentWords } from '../../app/meeting-moment.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { meetingAddress, minutesAddress } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from './desk.ts';
import { WritesMinutesContext } from './is-written.ts';
import { useActs } from './use-acts.ts';
import { useClock } from './use-clock.ts';

/** Which meeting, how it stands, and the one thing to do next with it as a whole. */
export const DeskHead = memo(function DeskHead() {
  const desk = useDesk();
  const acts = useActs();
  const { meeting } = useMinuting();
  const committee = useRecord((record) => record.meeting.committeeName);
  const state = useRecord(({ record }) => record.state);
  const isWriter = useContext(WritesMinutesContext);
  const isAdjourned = useRecord(({ adjournments }) => adjournments.some(({ to }) => to === null));
  return (
    <header className="desk-head">
      <div className="desk-title">
        <h1 tabIndex={-1}>
          Minutes
          <span className="visually-hidden">{` of ${committee}`}</span>
        </h1>
        <Standing />
      </div>
      <div className="row">
        {isWriter && state === 'skeleton' && (
          <Button look="main" icon={Play} onPress={() => desk.edit({ kind: 'opening' })}>
            Open the meeting
          </Button>
        )}
        {isWriter && state === 'live' && (
          <Button onPress={() => acts.do('closing')}>
            {isAdjourned ? 'Resume' : 'Adjourn or close'}
          </Button>
        )}
        {isWriter && state === 'draft' && (
          <Button onPress={() => acts.do('closing')}>Open again</Button>
        )}
        <a className="button" href={minutesAddress(meeting)}>
          <FileText aria-hidden="true" size="1.1em" />
          As they will print
        </a>
        <a className="button" href={meetingAddress(meeting)}>
          Meeting
        </a>
      </div>
    </header>
  );
});

/** Before, during or after the meeting, and how long it has sat. */
function Standing() {
  const now = useClock();
  const isWriter = useContext(WritesMinutesContext);
  const record = useRecord((desk) => desk.record);
  const adjournments = useRecord((desk) => desk.adjournments);
  const open = adjournments.find(({ to }) => to === null);
  const sat = sittingTime(record.openedAt, record.closedAt, adjournments, now);
  return (
    <p className="desk-standing">
      {record.state === 'skeleton' && 'Prepared. The meeting is not open yet.'}
      {record.state === 'live' &&
        (open
          ? `Adjourned at ${momentWords(open.from)}`
          : `Open since ${momentWords(record.openedAt)}${sat === null || sat === 0 ? '' : `, ${durationWords(sat)}`}`)}
      {record.state === 'draft' && `Closed at ${momentWords(record.closedAt)}. A draft.`}
      {record.state === 'issued' && 'Issued as a draft: change it by a correction.'}
      {record.state === 'approved' && 'Approved: nothing is changed here any more.'}
      {record.state === 'signed' && 'Signed: nothing is changed here any more.'}
      {!isWriter && ' You may read these minutes; the clerk writes them.'}
    </p>
  );
}
