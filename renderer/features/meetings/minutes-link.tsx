import { PenLine } from 'lucide-react';
import type { RecordState } from '../../../shared/domain/meeting-record.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import { useApp } from '../../app/app-context.ts';
import { createQuery } from '../../app/query-store.ts';
import { recordAddress, recordWords } from '../../app/record-words.ts';
import { deskAddress } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';

interface MinutesLinkProps {
  meeting: string;
  role: Profile['role'];
}

/** The way to the minutes: a button for who takes them, a quiet one for everybody else. */
export function MinutesLink({ meeting, role }: MinutesLinkProps) {
  const { client } = useApp();
  const { value: state } = useQuery(`minutes of ${meeting}`, () =>
    createQuery(client, ['record.changed', 'minutes.changed'], async () => {
      return (await client.call('record.get', { meeting }))?.record.state ?? null;
    }),
  );
  const isTaker = role === 'clerk' || role === 'chair';
  return (
    <a
      className={isTaker ? 'button' : 'button button-quiet'}
      href={state === null ? deskAddress(meeting) : recordAddress(meeting, state)}
    >
      <PenLine aria-hidden="true" size="1.1em" />
      {wordsOf(state)}
    </a>
  );
}

function wordsOf(state: RecordState | null): string {
  if (state === null) return 'Start minutes';
  return state === 'skeleton' || state === 'live' ? 'Continue minutes' : recordWords(state);
}
