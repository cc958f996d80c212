import { type FormEvent, useState } from 'react';
import type { Profile } from '../../../shared/domain/profile.ts';
import { useApp } from '../../app/app-context.ts';
import { profileRoles } from '../../app/profile-words.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Details = Pick<Profile, 'name' | 'role' | 'committee'>;

const tidy = ({ name, committee, ...rest }: Partial<Details>): Partial<Details> => ({
  ...rest,
  ...(name !== undefined && { name: name.trim() }),
  ...(committee !== undefined && { committee: committee?.trim() || null }),
});

const isEmpty = (answers: Partial<Details>) => Object.keys(answers).length === 0;

/** Those of the answers that differ from others. */
function differing(answers: Partial<Details>, others: Partial<Details>): Partial<Details> {
  const known: Readonly<Record<string, unknown>> = others;
  return Object.fromEntries(Object.entries(answers).filter(([field, is]) => known[field] !== is));
}

/**
 * Name, role and committee. Kept when "Save" is pressed; what is typed stays if that fails. Only what was answered
 * here is sent: the rest may be answered in a second window meanwhile.
 */
export function MyDetails({ profile }: { profile: Profile }) {
  const { client, announcer } = useApp();
  const { problem, run } = useDeed();
  const [answers, setAnswers] = useState<Partial<Details>>({});
  const answer = (part: Partial<Details>) => setAnswers((given) => ({ ...given, ...part }));
  // gives way once it is seen in the profile, so that the form follows what a second window keeps later
  const [saved, setSaved] = useState<Partial<Details> | null>(null);
  if (saved !== null && isEmpty(differing(tidy(saved), profile))) {
    setAnswers(differing(answers, saved));
    setSaved(null);
  }
  const { name, role, committee } = { ...profile, ...answers };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(
      async () => {
        if (!isEmpty(answers)) await client.call('profile.save', tidy(answers));
      },
      () => {
        setSaved(answers);
        announcer.say('Your details are saved.');
      },
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
          onChange={(typed) => answer({ name: typed })}
          autoComplete="name"
        />
        <Choices
          label="You are"
          choices={profileRoles}
          value={role}
          onChange={(chosen) => answer({ role: chosen })}
        />
        <TextField
          label="Your committee"
          hint="May be left empty."
          value={committee ?? ''}
          onChange={(typed) => answer({ committee: typed })}
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
