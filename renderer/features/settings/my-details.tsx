import { type FormEvent, useState } from 'react';
import type { Profile } from '../../../shared/domain/profile.ts';
import { useApp } from '../../app/app-context.ts';
import { profileInput } from '../../app/profile-query.ts';
import { profileRoles } from '../../app/profile-words.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Name, role and committee. Kept when "Save" is pressed; what is typed stays if that fails. */
export function MyDetails({ profile }: { profile: Profile }) {
  const { client, announcer } = useApp();
  const { problem, run } = useDeed();
  const [name, setName] = useState(profile.name);
  const [role, setRole] = useState(profile.role);
  const [committee, setCommittee] = useState(profile.committee ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const details = { name: name.trim(), role, committee: committee.trim() || null };
    run(
      () => client.call('profile.save', { ...profileInput(profile), ...details }),
      () => announcer.say('Your details are saved.'),
    );
  };
  return (
    <section className="stack" aria-labelledby="my-details">
      <h2 id="my-details">My details</h2>
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <form className="form" onSubmit={submit} noValidate>
        <TextField
          label="Your name"
          hint="It stands by what you change."
          value={name}
          onChange={setName}
          autoComplete="name"
        />
        <Choices label="You are" choices={profileRoles} value={role} onChange={setRole} />
        <TextField
          label="Your committee"
          hint="May be left empty."
          value={committee}
          onChange={setCommittee}
        />
        <div>
          <Button look="main" type="submit">
            Save my details
          </Button>
        </div>
      </form>
    </section>
  );
}
