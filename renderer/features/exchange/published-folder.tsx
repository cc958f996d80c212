import { type FormEvent, useState } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FolderField } from './folder-field.tsx';
import { WaitingToBePublished } from './to-be-published.tsx';
import { useExchangeDeed } from './use-exchange-deed.ts';

/** The folder that issued minutes are put into for people to read. */
export function PublishedFolder({ state }: { state: ExchangeState }) {
  const { client, announcer } = useApp();
  const { problem, isBusy, run, refuse } = useExchangeDeed();
  const [place, setPlace] = useState('');
  const known = state.publishedFolder;
  const set = async (chosen: string | null) => {
    const done = await run(() => client.call('exchange.setPublished', { place: chosen }));
    if (done === null) return;
    setPlace('');
    announcer.say(
      chosen === null
        ? 'Minutes are no longer put into a folder.'
        : 'Minutes go into this folder from now on.',
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (place.trim() === '') refuse('Choose the folder first.');
    else void set(place.trim());
  };
  return (
    <section className="stack" aria-labelledby="published-folder">
      <h2 id="published-folder">Folder for published minutes</h2>
      <p className="readable">
        When minutes are issued, approved or signed, Moothall puts them here as Word, PDF and a web
        page, with plain names, for everybody to read. Nothing of private business goes in, and no
        file is ever replaced.
      </p>
      <p className="readable">
        <strong>The folder:</strong> {known ?? 'none chosen yet'}
      </p>
      <WaitingToBePublished waiting={state.toBePublished} />
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <form className="form" onSubmit={submit} noValidate>
        <FolderField
          label={known === null ? 'Folder for minutes' : 'Another folder for minutes'}
          hint="As it is called on this computer: /media/council/Minutes"
          value={place}
          onChange={setPlace}
        />
        <div className="row">
          <Button type="submit" isDisabled={isBusy}>
            Use this folder
          </Button>
          {known !== null && (
            <Button look="quiet" isDisabled={isBusy} onPress={() => void set(null)}>
              Stop putting minutes into it
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
