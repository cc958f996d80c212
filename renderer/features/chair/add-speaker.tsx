import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ChairPerson } from '../../../shared/contract/chair.ts';
import type { Speaker } from '../../../shared/domain/speaker.ts';
import { useApp } from '../../app/app-context.ts';
import { newId } from '../../app/new-id.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { NameField } from '../../ui/name-field.tsx';
import type { NameOffer } from '../../ui/name-offers.ts';
import { Notice } from '../../ui/notice.tsx';

/** Characters of a name on the list; the backend takes no more. */
const longestName = 120;

interface AddSpeakerProps {
  meeting: string;
  minute: string;
  people: readonly ChairPerson[];
  /** Who is on the list already. */
  listed: readonly Speaker[];
}

/** Somebody by two letters and Enter: one who is here, else a name of one's own. */
export function AddSpeaker({ meeting, minute, people, listed }: AddSpeakerProps) {
  const { client, announcer } = useApp();
  const { problem, run } = useDeed();
  const [name, setName] = useState('');
  const [added, setAdded] = useState(0);
  const add = (attendance: string | null, words: string) => {
    const input = { meeting, minute, id: newId(), attendance, name: words };
    setName('');
    setAdded(added + 1);
    run(
      () => client.call('chair.speak', input),
      () => announcer.say(`${words} wants to speak.`),
    );
  };
  const sent = (event: FormEvent) => {
    event.preventDefault();
    const words = name.trim().slice(0, longestName);
    if (words !== '') add(null, words);
  };
  return (
    <form className="speaker-add" onSubmit={sent}>
      {problem !== null && (
        <Notice kind="wrong">
          <p>{problem}</p>
        </Notice>
      )}
      <NameField
        // a fresh field for the next name; the keyboard stays in it
        key={added}
        takesFocus={added > 0}
        label="Add a speaker"
        hint="Two letters of a name, or any name, and Enter"
        value={name}
        offers={offersOf(people, listed)}
        onType={setName}
        onChoose={({ id, words }) => add(id, words)}
      />
      <Button type="submit" icon={Plus}>
        Add
      </Button>
    </form>
  );
}

/** Who is here and not listed; before anybody is marked present, everybody of the meeting. */
function offersOf(people: readonly ChairPerson[], listed: readonly Speaker[]): NameOffer[] {
  const isListed = new Set(listed.map(({ attendance }) => attendance));
  const here = people.filter(({ isHere }) => isHere);
  return (here.length > 0 ? here : people)
    .filter(({ id }) => !isListed.has(id))
    .map(({ id, name, note }) => ({ id, words: name, ...(note !== '' && { note }) }));
}
