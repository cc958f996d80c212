import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { Choices } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import type { ActDialogProps } from './act-dialog.ts';
import { ActForm } from './act-form.tsx';
import { LaterMeetingField } from './later-meeting-field.tsx';
import { useLaterMeetings } from './use-later-meetings.ts';

type Outcome = 'approved' | 'corrected' | 'notApproved';

const outcomes = [
  { value: 'approved', label: 'Approved as they stand' },
  { value: 'corrected', label: 'Approved with corrections' },
  { value: 'notApproved', label: 'Not approved', note: 'They go back to a draft.' },
] as const;

/** Writes down what a later meeting decided about these minutes. */
export function ApproveDialog({ isOpen, ...rest }: ActDialogProps) {
  return (
    <Dialog title="What a later meeting decided" isOpen={isOpen} onClose={rest.onClose}>
      {isOpen && <Form {...rest} />}
    </Dialog>
  );
}

function Form({ desk, life, onClose }: Omit<ActDialogProps, 'isOpen'>) {
  const { client } = useApp();
  const later = useLaterMeetings(desk);
  const proposed = life.corrections.filter(({ state }) => state === 'proposed');
  const [at, setAt] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome>('approved');
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const chosen = later.find(({ meeting }) => meeting.id === at) ?? later[0];
  const minute = chosen?.minutesItem ?? null;
  return (
    <ActForm
      act="Write it down"
      missing={missingOf({ minute, outcome, agreed: agreed.size })}
      onAct={() =>
        client.call('minutes.approve', {
          meeting: desk.meeting.id,
          atMeeting: chosen?.meeting.id ?? '',
          atMinute: minute ?? '',
          outcome,
          corrections: outcome === 'corrected' ? [...agreed] : [],
        })
      }
      onClose={onClose}
    >
      <LaterMeetingField
        label="The meeting that decided"
        later={later}
        value={chosen?.meeting.id ?? null}
        onChange={setAt}
      />
      <Choices label="It decided" choices={outcomes} value={outcome} onChange={setOutcome} />
      {outcome === 'corrected' && (
        <fieldset className="stack">
          <legend>Corrections that it agreed to</legend>
          {proposed.length === 0 && (
            <p>No correction is noted yet. Close this and note each one first.</p>
          )}
          {proposed.map((one) => (
            <TickBox
              key={one.id}
              isTicked={agreed.has(one.id)}
              onChange={(isOn) =>
                setAgreed((before) => {
                  const after = new Set(before);
                  if (isOn) after.add(one.id);
                  else after.delete(one.id);
                  return after;
                })
              }
            >
              “{one.before}” to read “{one.after}”
            </TickBox>
          ))}
        </fieldset>
      )}
    </ActForm>
  );
}

interface Facts {
  minute: string | null;
  outcome: Outcome;
  agreed: number;
}

function missingOf({ minute, outcome, agreed }: Facts): string | null {
  if (minute === null)
    return 'Start the minutes of the later meeting first: its minute says what was decided.';
  if (outcome === 'corrected' && agreed === 0) return 'Tick the corrections that were agreed to.';
  return null;
}
