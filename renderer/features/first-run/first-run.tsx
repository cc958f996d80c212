import { type FormEvent, useState } from 'react';
import type { Profile } from '../../../shared/domain/profile.ts';
import { useApp } from '../../app/app-context.ts';
import { profileRoles } from '../../app/profile-words.ts';
import { useDeed } from '../../app/use-deed.ts';
import { useTitle } from '../../app/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** All at once: there is nothing yet that the rest could stay as. */
type Answers = Omit<Profile, 'id'>;

const nothingYet: Answers = {
  name: '',
  role: 'councillor',
  committee: null,
  theme: 'system',
  typeSize: 100,
};

const folderChoices = [
  { value: 'later', label: 'Not now', note: 'Everything works without it, on this laptop alone.' },
  {
    value: 'now',
    label: 'Set it up now',
    note: 'Your clerk has told you which folder it is, or you are the clerk and begin.',
  },
] as const;

const committeeChoices = [
  { value: 'pack', label: 'Read it from a pack', note: 'The first pack you open will tell.' },
  { value: 'typed', label: 'I will type it' },
] as const;

/** Who you are, which committee, where the shared folder is. Everything can be left out and changed later under Settings. */
export function FirstRun() {
  useTitle('Welcome');
  const { client, navigation } = useApp();
  const { problem, run } = useDeed();
  const keep = (kept: Answers, folder: 'later' | 'now') =>
    run(async () => {
      // put in place before the questions give way: nobody listens to the address bar yet
      if (folder === 'now') navigation.replace({ screen: 'sharedFolder' });
      await client.call('profile.save', kept);
    });
  return (
    <main>
      <Screen title="Welcome to Moothall">
        <p className="readable">
          Your committee’s packs and papers, on this laptop, with or without a network. Three
          questions, then you can open a pack.
        </p>
        <ErrorSummary problems={problem === null ? [] : [problem]} />
        <Questions onKeep={keep} />
      </Screen>
    </main>
  );
}

interface QuestionsProps {
  onKeep: (answers: Answers, folder: 'later' | 'now') => void;
}

function Questions({ onKeep }: QuestionsProps) {
  const [answers, setAnswers] = useState(nothingYet);
  const [source, setSource] = useState<'pack' | 'typed'>('pack');
  const [folder, setFolder] = useState<'later' | 'now'>('later');
  const keep = (where: 'later' | 'now') => {
    const typed = source === 'typed' ? (answers.committee ?? '').trim() : '';
    onKeep({ ...answers, name: answers.name.trim(), committee: typed || null }, where);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep(folder);
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label="Your name"
        hint="As the papers print it, for example A Adams. It stands by what you change."
        value={answers.name}
        onChange={(name) => setAnswers({ ...answers, name })}
        autoComplete="name"
      />
      <Choices
        label="You are"
        choices={profileRoles}
        value={answers.role}
        onChange={(role) => setAnswers({ ...answers, role })}
      />
      <Choices
        label="Your committee"
        choices={committeeChoices}
        value={source}
        onChange={setSource}
      />
      {source === 'typed' && (
        <TextField
          label="Name of the committee"
          value={answers.committee ?? ''}
          onChange={(committee) => setAnswers({ ...answers, committee })}
        />
      )}
      <Choices
        label="The shared folder of your committee"
        choices={folderChoices}
        value={folder}
        onChange={setFolder}
      />
      <div className="row">
        <Button look="main" type="submit">
          Continue
        </Button>
        {/* the rest is left for later; what was filled in is not thrown away */}
        <Button onPress={() => keep('later')}>Skip</Button>
      </div>
    </form>
  );
}
