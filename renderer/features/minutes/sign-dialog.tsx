import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import type { ActDialogProps } from './act-dialog.ts';
import { ActForm } from './act-form.tsx';
import { LaterMeetingField } from './later-meeting-field.tsx';
import { useLaterMeetings } from './use-later-meetings.ts';

/** Writes down that the minutes were signed: by whom, where, and on which leaves of the book. Final. */
export function SignDialog({ isOpen, ...rest }: ActDialogProps) {
  return (
    <Dialog title="Signed at a later meeting" isOpen={isOpen} onClose={rest.onClose}>
      {isOpen && <Form {...rest} />}
    </Dialog>
  );
}

const wholeNumber = (words: string): number | null =>
  /^[1-9]\d{0,3}$/.test(words.trim()) ? Number(words) : null;

function Form({ desk, life, onClose }: Omit<ActDialogProps, 'isOpen'>) {
  const { client } = useApp();
  const later = useLaterMeetings(desk);
  const [at, setAt] = useState<string | null>(null);
  const [who, setWho] = useState<string | null>(null);
  const [firstLeaf, setFirstLeaf] = useState(String(life.nextLeaf));
  const [leaves, setLeaves] = useState('');
  const [isSure, setIsSure] = useState(false);
  const chosen = later.find(({ meeting }) => meeting.id === at) ?? later[0];
  const presider = who ?? chosen?.presiders[0] ?? null;
  const numbers = { first: wholeNumber(firstLeaf), count: wholeNumber(leaves) };
  return (
    <ActForm
      act="Write down the signature"
      missing={missingOf({ presider, ...numbers, isSure })}
      onAct={() =>
        client.call('minutes.sign', {
          meeting: desk.meeting.id,
          atMeeting: chosen?.meeting.id ?? '',
          presider: presider ?? '',
          signedOn: chosen?.meeting.date ?? '',
          form: 'ink',
          firstLeaf: numbers.first ?? 1,
          leaves: numbers.count ?? 1,
        })
      }
      onClose={onClose}
    >
      <p>
        Print the approved minutes first. Whoever presided at the later meeting puts initials on
        each leaf and signs the last. Here you write down that it was done.
      </p>
      <LaterMeetingField
        label="The meeting at which they were signed"
        later={later}
        value={chosen?.meeting.id ?? null}
        onChange={setAt}
      />
      {chosen && presider !== null && (
        <SelectField
          label="Signed by (presided there)"
          options={chosen.presiders.map((name) => ({ value: name, label: name }))}
          value={presider}
          onChange={setWho}
        />
      )}
      <TextField label="Number of the first leaf" value={firstLeaf} onChange={setFirstLeaf} />
      <TextField label="How many leaves" value={leaves} onChange={setLeaves} />
      <TickBox isTicked={isSure} onChange={setIsSure}>
        I know that this is final. A later change is a minute of a later meeting.
      </TickBox>
    </ActForm>
  );
}

interface Facts {
  presider: string | null;
  first: number | null;
  count: number | null;
  isSure: boolean;
}

function missingOf({ presider, first, count, isSure }: Facts): string | null {
  if (presider === null)
    return 'The minutes of the later meeting must say who presided there. Open that meeting at the desk first.';
  if (first === null || count === null) return 'Fill in the numbers of the leaves.';
  return isSure ? null : 'Tick that you know this is final.';
}
