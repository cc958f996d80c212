import { useState } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import { type KeyPassphrase, useKeyPassphrase } from './key-fields.tsx';
import { useMyProfile } from './name-needed.tsx';
import { noPlace, placeProblem, type TypedPlace } from './place-fields.tsx';

export interface GroupForm {
  profile: Profile | null;
  name: string;
  setName: (name: string) => void;
  place: TypedPlace;
  setPlace: (place: TypedPlace) => void;
  passphrase: KeyPassphrase;
  /** What is wrong, once somebody has tried; null at each field until then, and where nothing is. */
  problems: { name: string | null; place: string | null; passphrase: string | null };
  /** The same, for the top of the form. */
  listed: string[];
  /** Looks all of it over; true where it can be sent. */
  check: () => boolean;
}

const nothingWrong: GroupForm['problems'] = { name: null, place: null, passphrase: null };

/** What beginning a group and joining one both ask. */
export function useGroupForm(state: ExchangeState): GroupForm {
  const profile = useMyProfile();
  const [name, setName] = useState('');
  const [place, setPlace] = useState(noPlace);
  const passphrase = useKeyPassphrase(state);
  // as it was at the last try: a list that changed under somebody's typing would take the focus
  const [problems, setProblems] = useState(nothingWrong);
  const isNameless = profile?.name.trim() === '' && name.trim() === '';
  const wrong = {
    name: isNameless ? 'Type your name, so that the others know who you are.' : null,
    place: placeProblem(place),
    passphrase: passphrase.problem,
  };
  return {
    ...{ profile, name, setName, place, setPlace, passphrase },
    problems,
    listed: Object.values(problems).filter((problem) => problem !== null),
    check: () => {
      setProblems(wrong);
      return Object.values(wrong).every((problem) => problem === null);
    },
  };
}
