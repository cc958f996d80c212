import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import type { ActDialogProps } from './act-dialog.ts';
import { ActForm } from './act-form.tsx';
import { LaterMeetingField } from './later-meeting-field.tsx';
import type { LaterMeeting } from './use-later-meetings.ts';
import { WithLaterMeetings } from './with-later-meetings.tsx';

/** Writes down that the minutes were signed: by whom, where, and on which leaves of the book. Final. */
export function SignDialog({ isOpen, ...rest }: ActDialogProps) {
  return (
    <Dialog title="Signed at a later meeting" isOpen={isOpen} onClose={rest.onClose}>
      {isOpen && (
        <WithLaterMeetings desk={rest.desk} onClose={rest.onClose}>
          {(begun, first) => <Form {...rest} begun={begun} first={first} />}
        </WithLaterMeetings>
      )}
    </Dialog>
  );
}

const wholeNumber = (words: string): number | null =>
  /^[1-9]\d{0,3}$/.test(words.trim()) ? Number(words) : null;

interface FormProps extends Omit<ActDialogProps, 'isOpen'> {
  begun: readonly LaterMeeting[];
  first: LaterMeeting;
}

function Form({ desk, life, begun, first, onDone, onClose }: FormProps) {
  const { client } = useApp();
  const [at, setAt] = useState(first.meeting.id);
  const [who, setWho] = useState<string | null>(null);
  const [firstLeaf, setFirstLeaf] = useState(String(life.nextLeaf));
  const [leaves, setLeaves] = useState('');
  const [isSure, setIsSure] = useState(false);
  const chosen = begun.find(({ meeting }) => meeting.id === at) ?? first;
  const presider = who ?? chosen.presiders[0]?.name ?? null;
  const facts = { presider, first: wholeNumber(firstLeaf), count: wholeNumber(leaves), isSure };
  return (
    <ActForm
      act="Write down the signature"
      missing={missingOf(chosen, life.nextLeaf, facts)}
      onAct={() =>
        client.call('minutes.sign', {
          meeting: desk.meeting.id,
          atMeeting: chosen.meeting.id,
          presider: presider ?? '',
          signedOn: chosen.meeting.date ?? '',
          form: 'ink',
          firstLeaf: facts.first ?? 1,
          leaves: facts.count ?? 1,
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        Print the approved minutes first. Whoever presided at the later meeting puts initials on
        each leaf and signs the last. Here you write down that it was done.
      </p>
      <LaterMeetingField
        label="The meeting at which they were signed"
        begun={begun}
        value={chosen.meeting.id}
        onChange={(meeting) => {
          setAt(meeting);
          setWho(null);
        }}
      />
      {presider !== null && (
        <SelectField
          label="Signed by (presided there)"
          options={chosen.presiders.map(({ name, label }) => ({ value: name, label }))}
          value={presider}
          onChange={setWho}
        />
      )}
      <TextField
        label="Number of the first leaf"
        hint={`The next free leaf of this committee’s minute book is ${life.nextLeaf}.`}
        value={firstLeaf}
        onChange={setFirstLeaf}
      />
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

function missingOf(
  { meeting }: LaterMeeting,
  nextLeaf: number,
  { presider, first, count, isSure }: Facts,
): string | null {
  if (presider === null)
    return 'The minutes of that meeting must say who presided. Open it at the desk first.';
  if (meeting.date === null)
    return 'The day of that meeting is not known. Fill it in under “What was understood” first.';
  if (first === null || count === null)
    return 'Fill in the number of the first leaf and how many leaves there are.';
  if (first < nextLeaf)
    return `Leaf ${first} is taken already. Number the leaves on from ${nextLeaf}.`;
  return isSure ? null : 'Tick that you know this is final.';
}
