import { type FormEvent, useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { refusals } from './exchange-words.ts';
import { noPlace, PlaceFields, placeInput, usePlaceCheck } from './place-fields.tsx';
import { useWrongFields } from './use-wrong-fields.ts';

/** A further way for the same group: what one laptop sees in either goes into the other. */
export function AddPlace({ onDone }: { onDone: () => void }) {
  const { client, announcer } = useApp();
  const { problem, isBusy, run } = useRefusableDeed(refusals);
  const [place, setPlace] = useState(noPlace);
  const checkPlace = usePlaceCheck('add');
  const { form, wrong, tell } = useWrongFields({ place: null });
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!tell({ place: await checkPlace(place) })) return;
    const done = await run(() => client.call('exchange.addPlace', placeInput(place)));
    if (done === null) return;
    announcer.say('The folder is on the list.');
    onDone();
  };
  return (
    <form ref={form} className="form" onSubmit={(event) => void add(event)} noValidate>
      <h3>Another folder for the same group</h3>
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <PlaceFields typed={place} onChange={setPlace} problem={wrong.place} wish="add" />
      <div className="row">
        <Button look="main" type="submit" isDisabled={isBusy}>
          Add this folder
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
