import { type FormEvent, useState } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Status } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { GroupFields } from './group-fields.tsx';
import { useKeepingName } from './name-needed.tsx';
import { placeInput } from './place-fields.tsx';
import { useExchangeDeed } from './use-exchange-deed.ts';
import { useGroupForm } from './use-group-form.ts';

/** Begins a group in a folder. What is on this laptop is the first that is shared. */
export function BeginForm({ state }: { state: ExchangeState }) {
  const { client } = useApp();
  const form = useGroupForm(state);
  const { problem, isBusy, run } = useExchangeDeed();
  const keepName = useKeepingName();
  const [groupName, setGroupName] = useState('');
  const [isUnnamed, setIsUnnamed] = useState(false);
  const unnamed = isUnnamed ? 'Type a name for the group.' : null;
  const problems = [problem, unnamed, ...form.listed].filter((one) => one !== null);
  const begin = async () => {
    if (form.profile !== null) await keepName(form.profile, form.name);
    const named = { groupName: groupName.trim(), passphrase: form.passphrase.words };
    return client.call('exchange.found', { ...placeInput(form.place), ...named });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isNamed = groupName.trim() !== '';
    setIsUnnamed(!isNamed);
    if (form.check() && isNamed) void run(begin);
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <p className="readable">
        The meetings, minutes and actions on this laptop become the group’s. You will be its first
        clerk: you let the others in, one laptop at a time.
      </p>
      <GroupFields state={state} form={form} isBeginning>
        <TextField
          label="Name of the group"
          hint="Such as the committee or the council. Others see it when they are in."
          value={groupName}
          onChange={setGroupName}
          error={unnamed}
        />
      </GroupFields>
      <div className="row">
        <Button look="main" type="submit" isDisabled={isBusy}>
          Begin the group
        </Button>
        <Status>{isBusy && 'Beginning… This takes a few seconds.'}</Status>
      </div>
    </form>
  );
}
