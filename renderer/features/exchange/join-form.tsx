import { useState } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import { useApp } from '../../app/app-context.ts';
import { Choices } from '../../ui/choices.tsx';
import { groupRoles, roleOfProfile } from './exchange-words.ts';
import { GroupForm } from './group-form.tsx';
import { useMyProfile } from './name-needed.tsx';

/** Asks to be let into a group that stands in a folder. */
export function JoinForm({ state }: { state: ExchangeState }) {
  const { client } = useApp();
  const profile = useMyProfile();
  const [chosen, setChosen] = useState<GroupRole | null>(null);
  const wishes = chosen ?? roleOfProfile(profile?.role ?? 'councillor');
  return (
    <GroupForm
      state={state}
      wish="join"
      act="Ask to join"
      busy="Asking… This takes a few seconds."
      ownProblem={null}
      own={() => (
        <Choices
          label="You are"
          hint="Your clerk decides it when letting you in."
          choices={groupRoles}
          value={wishes}
          onChange={setChosen}
        />
      )}
      send={(input) => client.call('exchange.join', { ...input, wishes })}
    />
  );
}
