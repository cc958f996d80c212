import { PenLine } from 'lucide-react';
import type { Profile } from '../../../shared/domain/profile.ts';
import { useApp } from '../../app/app-context.ts';
import { createQuery } from '../../app/query-store.ts';
import { deskAddress } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';

interface MinutesLinkProps {
  meeting: string;
  role: Profile['role'];
}

/** The way to the clerk's desk: a button for who takes minutes, a quiet one for everybody else. */
export function MinutesLink({ meeting, role }: MinutesLinkProps) {
  const { client } = useApp();
  const { value: isBegun } = useQuery(`minutes of ${meeting}`, () =>
    createQuery(client, ['record.changed'], async () => {
      return (await client.call('record.get', { meeting })) !== null;
    }),
  );
  const isTaker = role === 'clerk' || role === 'chair';
  return (
    <a className={isTaker ? 'button' : 'button button-quiet'} href={deskAddress(meeting)}>
      <PenLine aria-hidden="true" size="1.1em" />
      {isBegun ? 'Continue minutes' : 'Start minutes'}
    </a>
  );
}
