import { type FormEvent, useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { useApp } from '../../app/app-context.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Review } from './review-store.ts';

const first = 'first';

/** An item that the front sheet lists and the reading missed. */
export function AddItem({ detail, review }: { detail: MeetingDetail; review: Review }) {
  const { announcer } = useApp();
  const act = useAct();
  const [title, setTitle] = useState('');
  const [number, setNumber] = useState('');
  const [after, setAfter] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const last = detail.items.at(-1)?.id ?? first;
  const chosen = after ?? last;
  const options = [
    { value: first, label: 'At the beginning' },
    ...detail.items.map((item) => ({
      value: item.id,
      label: `After ${item.printedNumber ?? ''} ${item.title}`,
    })),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') {
      setError('Enter the title of the item.');
      return;
    }
    const added = act(() =>
      review.addItem({
        meeting: detail.meeting.id,
        after: chosen === first ? null : chosen,
        printedNumber: number.trim() || null,
        title: title.trim(),
      }),
    );
    added.then((problem) => {
      setError(problem);
      if (problem !== null) return;
      announcer.say(`Added: ${title.trim()}`);
      setTitle('');
      setNumber('');
    }, setError);
  };
  return (
    <Details summary="Add an item">
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label="Number as printed"
          hint="May be empty."
          value={number}
          onChange={setNumber}
        />
        <TextField label="Title of the item" value={title} onChange={setTitle} error={error} />
        <SelectField label="Where it stands" options={options} value={chosen} onChange={setAfter} />
        <div>
          <Button look="main" type="submit">
            Add the item
          </Button>
        </div>
      </form>
    </Details>
  );
}
