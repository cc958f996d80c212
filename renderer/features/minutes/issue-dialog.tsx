import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ActDialogProps } from './act-dialog.ts';
import { ActForm } from './act-form.tsx';

/** Fixes the numbers and the text of a draft and gives it to members. A further draft says why. */
export function IssueDialog({ isOpen, ...rest }: ActDialogProps) {
  const number = rest.life.versions.length + 1;
  return (
    <Dialog title={`Issue draft ${number}`} isOpen={isOpen} onClose={rest.onClose}>
      {isOpen && <Form number={number} {...rest} />}
    </Dialog>
  );
}

function Form({
  number,
  desk,
  onDone,
  onClose,
}: Omit<ActDialogProps, 'isOpen'> & { number: number }) {
  const { client } = useApp();
  const [reason, setReason] = useState('');
  const meeting = desk.meeting.id;
  return (
    <ActForm
      act={`Issue draft ${number}`}
      missing={number > 1 && reason.trim() === '' ? 'Say why there is a further draft.' : null}
      onAct={() => client.call('minutes.issue', { meeting, reason })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        The numbers of the minutes become final and this text is fixed. It says DRAFT on each page
        until a later meeting has approved it. Nothing leaves this laptop by itself: take the file
        out afterwards and send it.
      </p>
      {number > 1 && (
        <TextField
          label="Why this draft replaces the one before"
          value={reason}
          onChange={setReason}
          takesFocus
        />
      )}
    </ActForm>
  );
}
