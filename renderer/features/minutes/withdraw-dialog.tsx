import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ActDialogProps } from './act-dialog.ts';
import { ActForm } from './act-form.tsx';

/** Takes an issued draft back to be mended; the issued text stays readable with the reason. */
export function WithdrawDialog({ isOpen, ...rest }: ActDialogProps) {
  return (
    <Dialog title="Back to a draft" isOpen={isOpen} onClose={rest.onClose}>
      {isOpen && <Form {...rest} />}
    </Dialog>
  );
}

function Form({ desk, onDone, onClose }: Omit<ActDialogProps, 'isOpen'>) {
  const { client } = useApp();
  const [reason, setReason] = useState('');
  const meeting = desk.meeting.id;
  return (
    <ActForm
      act="Back to a draft"
      missing={reason.trim() === '' ? 'Say why, so that members can read it.' : null}
      onAct={() => client.call('minutes.withdraw', { meeting, reason })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        You can write at the desk again and issue a further draft. The draft that members have stays
        here, marked as withdrawn.
      </p>
      <TextField label="Why it is taken back" value={reason} onChange={setReason} takesFocus />
    </ActForm>
  );
}
