import { type FormEvent, useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import type { roleWords } from '../../app/person-words.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { roleOptions } from './meeting-lines.ts';
import type { Review } from './review-store.ts';

interface Typed {
  title: string;
  name: string;
  role: keyof typeof roleWords;
}

const nothing: Typed = { title: '', name: '', role: 'member' };

/** Longest name that is kept, in characters. */
const longestName = 200;

/** Somebody who sits on the committee and whom the front sheet did not give. */
export function AddMember({ meeting, review }: { meeting: string; review: Review }) {
  const { announcer } = useApp();
  const { problem, setProblem, run } = useDeed();
  const [typed, setTyped] = useState(nothing);
  const name = typed.name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name === '') return setProblem('Enter the name of the person.');
    if (name.length > longestName) return setProblem('That name is too long.');
    return run(
      () =>
        review.addMember({ meeting, name, title: typed.title.trim() || null, role: typed.role }),
      () => {
        announcer.say(`Added: ${name}`);
        setTyped(nothing);
      },
    );
  };
  return (
    <Details summary="Add a person">
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label="Title, such as Councillor"
          hint="May be empty."
          value={typed.title}
          onChange={(title) => setTyped({ ...typed, title })}
        />
        <TextField
          label="Name as the papers print it"
          value={typed.name}
          onChange={(words) => setTyped({ ...typed, name: words })}
          error={problem}
        />
        <SelectField
          label="Role"
          options={roleOptions}
          value={typed.role}
          onChange={(role) => setTyped({ ...typed, role })}
        />
        <div>
          <Button look="main" type="submit">
            Add the person
          </Button>
        </div>
      </form>
    </Details>
  );
}
