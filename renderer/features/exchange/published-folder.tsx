import { FolderOpen } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { refusals } from './exchange-words.ts';
import { FolderField } from './folder-field.tsx';
import { WaitingToBePublished } from './to-be-published.tsx';
import { useWrongFields } from './use-wrong-fields.ts';

/** The folder that issued minutes are put into for people to read. */
export function PublishedFolder({ state }: { state: ExchangeState }) {
  const { client, announcer } = useApp();
  const { problem, isBusy, run } = useRefusableDeed(refusals);
  // its box comes when it is asked for: beside that of the shared folder it was taken for the same
  const [isChoosing, setIsChoosing] = useState(false);
  const known = state.publishedFolder;
  const set = async (chosen: string | null) => {
    const done = await run(() => client.call('exchange.setPublished', { place: chosen }));
    if (done === null) return;
    setIsChoosing(false);
    announcer.say(
      chosen === null
        ? 'Minutes are no longer put into a folder.'
        : 'Minutes go into this folder from now on.',
    );
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
      {isChoosing ? (
        <ChosenFolder
          problem={problem}
          isBusy={isBusy}
          onChoose={(place) => void set(place)}
          onCancel={() => setIsChoosing(false)}
        />
      ) : (
        <>
          <ErrorSummary problems={problem === null ? [] : [problem]} />
          <div className="row">
            <Button icon={FolderOpen} onPress={() => setIsChoosing(true)}>
              {known === null ? 'Choose a folder for minutes…' : 'Choose another for minutes…'}
            </Button>
            {known !== null && (
              <Button look="quiet" isDisabled={isBusy} onPress={() => void set(null)}>
                Stop putting minutes into it
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

interface ChosenFolderProps {
  problem: string | null;
  isBusy: boolean;
  onChoose: (place: string) => void;
  onCancel: () => void;
}

function ChosenFolder({ problem, isBusy, onChoose, onCancel }: ChosenFolderProps) {
  const [place, setPlace] = useState('');
  const { form, wrong, tell } = useWrongFields({ place: null });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tell({ place: place.trim() === '' ? 'Choose the folder first.' : null }))
      onChoose(place.trim());
  };
  return (
    <form ref={form} className="form" onSubmit={submit} noValidate>
      <FolderField
        label="Folder for minutes"
        hint="As it is called on this computer: /media/council/Minutes"
        value={place}
        onChange={setPlace}
        error={wrong.place ?? problem}
        takesFocus
      />
      <div className="row">
        <Button look="main" type="submit" isDisabled={isBusy}>
          Use this folder
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
