import { type FormEvent, useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Review } from './review-store.ts';

const first = 'first';

interface Typed {
  number: string;
  title: string;
  /** The item before it; null stands for the last one. */
  after: string | null;
}

const nothing: Typed = { number: '', title: '', after: null };

/** An item that the front sheet lists and the reading missed. */
export function AddItem({ detail, review }: { detail: MeetingDetail; review: Review }) {
  const { announcer } = useApp();
  const { problem, setProblem, once } = useDeed();
  const [typed, setTyped] = useState(nothing);
  const after = typed.after ?? detail.items.at(-1)?.id ?? first;
  const title = typed.title.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title === '') {
      setProblem('Enter the title of the item.');
      return;
    }
    const item = {
      meeting: detail.meeting.id,
      after: after === first ? null : after,
      printedNumber: typed.number.trim() || null,
      title,
    };
    once(
      () => review.addItem(item),
      () => {
        announcer.say(`Added: ${title}`);
        setTyped(nothing);
      },
    );
  };
  return (
    <Details summary="Add an item">
      <form className="stack" onSubmit={submit} noValidate>
        <Fields
          typed={typed}
          after={after}
          items={detail.items}
          onType={setTyped}
          error={problem}
        />
        <div>
          <Button look="main" type="submit">
            Add the item
          </Button>
        </div>
      </form>
    </Details>
  );
}

interface FieldsProps {
  typed: Typed;
  after: string;
  items: MeetingDetail['items'];
  onType: (typed: Typed) => void;
  error: string | null;
}

function Fields({ typed, after, items, onType, error }: FieldsProps) {
  const places = items.map(({ id, printedNumber, title }) => ({
    value: id,
    label: `After ${printedNumber ?? ''} ${title}`,
  }));
  return (
    <>
      <TextField
        label="Number as printed"
        hint="May be empty."
        value={typed.number}
        onChange={(number) => onType({ ...typed, number })}
      />
      <TextField
        label="Title of the item"
        value={typed.title}
        onChange={(title) => onType({ ...typed, title })}
        error={error}
      />
      <SelectField
        label="Where it stands"
        options={[{ value: first, label: 'At the beginning' }, ...places]}
        value={after}
        onChange={(chosen) => onType({ ...typed, after: chosen })}
      />
    </>
  );
}
