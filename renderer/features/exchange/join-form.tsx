import { type FormEvent, useState } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Status } from '../../ui/status.tsx';
import { groupRoles, roleOfProfile } from './exchange-words.ts';
import { GroupFields } from './group-fields.tsx';
import { useKeepingName } from './name-needed.tsx';
import { placeInput } from './place-fields.tsx';
import { useExchangeDeed } from './use-exchange-deed.ts';
import { useGroupForm } from './use-group-form.ts';

/** Asks to be let into a group that stands in a folder. */
export function JoinForm({ state }: { state: ExchangeState }) {
  const { client } = useApp();
  const form = useGroupForm(state);
  const { problem, isBusy, run } = useExchangeDeed();
  const keepName = useKeepingName();
  const [chosen, setChosen] = useState<GroupRole | null>(null);
  const { profile } = form;
  const wishes = chosen ?? roleOfProfile(profile?.role ?? 'councillor');
  const ask = async () => {
    if (profile !== null) await keepName(profile, form.name);
    const passphrase = form.passphrase.words;
    return client.call('exchange.join', { ...placeInput(form.place), wishes, passphrase });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.check()) void run(ask);
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary problems={problem === null ? form.listed : [problem, ...form.listed]} />
      <GroupFields state={state} form={form} isBeginning={false}>
        <Choices
          label="You are"
          hint="Your clerk decides it when letting you in."
          choices={groupRoles}
          value={wishes}
          onChange={setChosen}
        />
      </GroupFields>
      <div className="row">
        <Button look="main" type="submit" isDisabled={isBusy}>
          Ask to join
        </Button>
        <Status>{isBusy && 'Asking… This takes a few seconds.'}</Status>
      </div>
    </form>
  );
}
