import { useState } from 'react';
import type { Correction } from '../../../shared/domain/correction.ts';
import { useApp } from '../../app/app-context.ts';
import { Choices } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { ActDialogProps } from './act-dialog.ts';
import { ActForm } from './act-form.tsx';
import { AgreedCorrections } from './agreed-corrections.tsx';
import { LaterMeetingField } from './later-meeting-field.tsx';
import type { LaterMeeting } from './use-later-meetings.ts';
import { WithLaterMeetings } from './with-later-meetings.tsx';

const outcomes = [
  { value: 'approved', label: 'Approved as they stand' },
  { value: 'corrected', label: 'Approved with corrections' },
  { value: 'notApproved', label: 'Not approved', note: 'They go back to a draft.' },
] as const;
type Outcome = (typeof outcomes)[number]['value'];

/** Writes down what a later meeting decided about these minutes. */
export function ApproveDialog({ isOpen, ...rest }: ActDialogProps) {
  return (
    <Dialog title="What a later meeting decided" isOpen={isOpen} onClose={rest.onClose}>
      {isOpen && (
        <WithLaterMeetings desk={rest.desk} onClose={rest.onClose}>
          {(begun, first) => <Form {...rest} begun={begun} first={first} />}
        </WithLaterMeetings>
      )}
    </Dialog>
  );
}

interface FormProps extends Omit<ActDialogProps, 'isOpen'> {
  begun: readonly LaterMeeting[];
  first: LaterMeeting;
}

function Form({ desk, life, begun, first, onDone, onClose }: FormProps) {
  const { client } = useApp();
  const proposed = life.corrections.filter(({ state }) => state === 'proposed');
  const [at, setAt] = useState(first.meeting.id);
  const [said, setSaid] = useState<Outcome | null>(null);
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const chosen = begun.find(({ meeting }) => meeting.id === at) ?? first;
  const ofDesk = outcomeAtDesk(chosen);
  const outcome = said ?? ofDesk;
  return (
    <ActForm
      act="Write it down"
      missing={missingOf(chosen, outcome, { proposed, agreed })}
      onAct={() =>
        client.call('minutes.approve', {
          meeting: desk.meeting.id,
          atMeeting: chosen.meeting.id,
          atMinute: chosen.minutesItem ?? '',
          outcome: outcome ?? 'approved',
          corrections: outcome === 'corrected' ? [...agreed] : [],
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <LaterMeetingField
        label="The meeting that decided"
        begun={begun}
        value={chosen.meeting.id}
        onChange={(meeting) => {
          setAt(meeting);
          setSaid(null);
        }}
      />
      <Choices
        label="It decided"
        {...(ofDesk !== null && { hint: 'Filled in from the minutes of that meeting.' })}
        choices={outcomes}
        value={outcome}
        onChange={setSaid}
      />
      {outcome === 'corrected' && (
        <AgreedCorrections desk={desk} proposed={proposed} agreed={agreed} onChange={setAgreed} />
      )}
    </ActForm>
  );
}

/** What whoever minuted that meeting has ticked already. */
function outcomeAtDesk({ approval }: LaterMeeting): Outcome | null {
  return approval === null || approval.outcome === 'open' ? null : approval.outcome;
}

interface Corrections {
  proposed: readonly Correction[];
  agreed: ReadonlySet<string>;
}

function missingOf(
  { state, minutesItem }: LaterMeeting,
  outcome: Outcome | null,
  { proposed, agreed }: Corrections,
): string | null {
  if (state === 'skeleton') return 'That meeting is not open yet. Open it at the desk first.';
  if (state !== 'live' && state !== 'draft')
    return 'The minutes of that meeting are issued already, so nothing more can be written into them.';
  if (minutesItem === null)
    return 'That meeting has no item about earlier minutes. Add one at its desk first.';
  if (outcome === null) return 'Choose what the meeting decided.';
  if (outcome !== 'corrected' || agreed.size > 0) return null;
  return proposed.length === 0
    ? 'No correction is noted yet. Close this and note each one first.'
    : 'Tick the corrections that were agreed to.';
}
