import { useState } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { TextField } from '../../ui/text-field.tsx';
import { GroupForm } from './group-form.tsx';

/** Begins a group in a folder. What is on this laptop is the first that is shared. */
export function BeginForm({ state }: { state: ExchangeState }) {
  const { client } = useApp();
  const [groupName, setGroupName] = useState('');
  return (
    <>
      <p className="readable">
        The meetings, minutes and actions on this laptop become the group’s. You will be its first
        clerk: you let the others in, one laptop at a time.
      </p>
      <GroupForm
        state={state}
        wish="begin"
        act="Begin the group"
        busy="Beginning… This takes a few seconds."
        ownProblem={groupName.trim() === '' ? 'Type a name for the group.' : null}
        own={(wrong) => (
          <TextField
            label="Name of the group"
            hint="Such as the committee or the council. Others see it when they are in."
            value={groupName}
            onChange={setGroupName}
            error={wrong}
          />
        )}
        send={(input) => client.call('exchange.found', { ...input, groupName: groupName.trim() })}
      />
    </>
  );
}
