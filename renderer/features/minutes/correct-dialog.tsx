import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ActDialogProps } from './act-dialog.ts';
import { ActForm } from './act-form.tsx';
import { minuteLabel } from './minute-label.ts';

/** Notes what somebody says is wrong: both texts, never an edit. The approving meeting decides. */
export function CorrectDialog({ isOpen, ...rest }: ActDialogProps) {
  return (
    <Dialog title="Note a correction" isOpen={isOpen} onClose={rest.onClose}>
      {isOpen && <Form {...rest} />}
    </Dialog>
  );
}

function Form({ desk, onDone, onClose }: Omit<ActDialogProps, 'isOpen'>) {
  const { client } = useApp();
  const minutes = desk.public.minutes.filter(({ removed }) => removed === 0);
  const [minute, setMinute] = useState(minutes[0]?.id ?? '');
  const [words, setWords] = useState({ before: '', after: '', reason: '', proposedBy: '' });
  const field = (name: keyof typeof words) => ({
    value: words[name],
    onChange: (value: string) => setWords((all) => ({ ...all, [name]: value })),
  });
  const isOpenWords = words.before.trim() === '' || words.before === words.after;
  return (
    <ActForm
      act="Keep the correction"
      missing={isOpenWords ? 'Fill in the words that stand there, and how they should read.' : null}
      onAct={() => client.call('minutes.correct', { meeting: desk.meeting.id, minute, ...words })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        The text stays as it is until a meeting has agreed. Copy the wrong words just as they stand,
        and enough of them that they stand in the minute only once.
      </p>
      <SelectField
        label="Minute"
        options={minutes.map((one) => ({ value: one.id, label: minuteLabel(one) }))}
        value={minute}
        onChange={setMinute}
        takesFocus
      />
      <TextField label="Words that stand there" lines={3} {...field('before')} />
      <TextField label="How they should read" lines={3} {...field('after')} />
      <TextField label="Why (may be left empty)" {...field('reason')} />
      <TextField label="Who says so (may be left empty)" {...field('proposedBy')} />
    </ActForm>
  );
}
