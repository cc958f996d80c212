import { type FormEvent, type ReactNode, useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { ExchangeAnswer, ExchangeState } from '../../../shared/contract/exchange.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Status } from '../../ui/status.tsx';
import { isPlaceFault, refusals } from './exchange-words.ts';
import { KeyFields, useKeyPassphrase } from './key-fields.tsx';
import { NameNeeded, useKeepingName, useMyProfile } from './name-needed.tsx';
import { noPlace, PlaceFields, placeInput, usePlaceCheck } from './place-fields.tsx';
import { useWrongFields } from './use-wrong-fields.ts';

const nothingWrong = { name: null, own: null, place: null, passphrase: null };

interface GroupFormProps {
  state: ExchangeState;
  wish: 'begin' | 'join';
  /** On the button, and what is said while it takes its time. */
  act: string;
  busy: string;
  /** What only one of the two asks, and what is wrong with the answer. */
  own: (wrong: string | null) => ReactNode;
  ownProblem: string | null;
  send: (
    input: InputOf<'exchange.addPlace'> & { passphrase: string | null },
  ) => Promise<ExchangeAnswer>;
}

/** The questions of beginning a group and of joining one, one below the other. Every mistake stands at its own field. */
export function GroupForm({ state, wish, act, busy, own, ownProblem, send }: GroupFormProps) {
  const profile = useMyProfile();
  const keepName = useKeepingName();
  const [name, setName] = useState('');
  const [place, setPlace] = useState(noPlace);
  const passphrase = useKeyPassphrase(state);
  const [isLooking, setIsLooking] = useState(false);
  const checkPlace = usePlaceCheck(wish);
  const { form, wrong, tell } = useWrongFields(nothingWrong);
  const { problem, isBusy, run } = useRefusableDeed(refusals);
  const isNameless = profile?.name.trim() === '' && name.trim() === '';
  const look = async () => ({
    name: isNameless ? 'Type your name, so that the others know who you are.' : null,
    own: ownProblem,
    place: await checkPlace(place),
    passphrase: passphrase.problem,
  });
  const ask = () =>
    run(async () => {
      if (profile !== null) await keepName(profile, name);
      const answer = await send({ ...placeInput(place), passphrase: passphrase.words });
      if (answer.kind === 'refused' && isPlaceFault(answer.why))
        tell({ ...nothingWrong, place: refusals[answer.why] });
      return answer;
    });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsLooking(true);
    try {
      if (tell(await look())) await ask();
    } finally {
      setIsLooking(false);
    }
  };
  const isOfField = wrong.place !== null;
  return (
    <form ref={form} className="form" onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary problems={problem === null || isOfField ? [] : [problem]} />
      {profile && (
        <NameNeeded profile={profile} value={name} onChange={setName} error={wrong.name} />
      )}
      {own(wrong.own)}
      <PlaceFields typed={place} onChange={setPlace} problem={wrong.place} wish={wish} />
      <KeyFields state={state} passphrase={passphrase} problem={wrong.passphrase} />
      <div className="row">
        <Button look="main" type="submit" isDisabled={isBusy || isLooking}>
          {act}
        </Button>
        <Status>{isBusy && busy}</Status>
      </div>
    </form>
  );
}
