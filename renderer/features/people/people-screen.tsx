import { useState } from 'react';
import type { PersonWithMeetings } from '../../../shared/contract/people.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { counted } from '../../app/meeting-words.ts';
import { personName, roleWords } from '../../app/person-words.ts';
import { addressOf, meetingAddress } from '../../app/route.ts';
import { useGoToPart } from '../../app/use-go-to-part.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { createPeopleQuery } from './people-query.ts';
import './people.css';

/** Everybody the front sheets name, with the meetings and the role at each. */
export function PeopleScreen({ person }: { person: string | null }) {
  useTitle('People');
  const { client } = useApp();
  const { value, problem, query } = useQuery('people', () => createPeopleQuery(client));
  const [letters, setLetters] = useState('');
  useGoToPart(person === null ? null : `person-${person}`, value !== null);
  if (value === null) {
    return (
      <Screen title="People">
        {problem ? (
          <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
        ) : (
          <Status>Looking for people…</Status>
        )}
      </Screen>
    );
  }
  if (value.length === 0) {
    return (
      <Screen title="People">
        <p className="readable">
          Nobody yet. Open an agenda pack: its front sheet names the members.{' '}
          <a href={addressOf({ screen: 'meetings' })}>Go to Meetings</a>
        </p>
      </Screen>
    );
  }
  const found = value.filter((one) => fold(personName(one)).includes(fold(letters)));
  return (
    <Screen title="People">
      <TextField
        label="Some letters of a name"
        type="search"
        value={letters}
        onChange={setLetters}
      />
      <Status>{counted(found.length, 'person', 'people')}</Status>
      <ul className="plain-list people">
        {found.map((one) => (
          <li key={one.id} id={`person-${one.id}`} tabIndex={-1} className="person">
            <PersonEntry person={one} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}

function PersonEntry({ person }: { person: PersonWithMeetings }) {
  return (
    <>
      <h2>{personName(person)}</h2>
      {person.organisation && <p className="quiet">{person.organisation}</p>}
      <ul>
        {person.meetings.map(({ meeting, label, role, post }) => (
          <li key={meeting}>
            <a href={meetingAddress(meeting)}>{label}</a>: {roleLabel(role)}
            {post && `, ${post}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function roleLabel(role: string): string {
  const known = Object.entries(roleWords).find(([name]) => name === role);
  return known?.[1] ?? role;
}
