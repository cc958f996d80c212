import { type FormEvent, useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { noPlace, PlaceFields, placeInput, placeProblem } from './place-fields.tsx';
import { useExchangeDeed } from './use-exchange-deed.ts';

/** A further way for the same group: what one laptop sees in either goes into the other. */
export function AddPlace({ onDone }: { onDone: () => void }) {
  const { client, announcer } = useApp();
  const { problem, isBusy, run } = useExchangeDeed();
  const [place, setPlace] = useState(noPlace);
  const [wrong, setWrong] = useState<string | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const missing = placeProblem(place);
    setWrong(missing);
    if (missing !== null) return;
    const done = await run(() => client.call('exchange.addPlace', placeInput(place)));
    if (done === null) return;
    announcer.say('The folder is on the list.');
    onDone();
  };
  return (
    <form className="form" onSubmit={(event) => void add(event)} noValidate>
      <h3>Another folder for the same group</h3>
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <PlaceFields typed={place} onChange={setPlace} problem={wrong} isBeginning />
      <div className="row">
        <Button look="main" type="submit" isDisabled={isBusy}>
          Add this folder
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
