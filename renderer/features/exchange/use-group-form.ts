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
  /** Looks all of it over; true where it can be sent. */
  check: () => boolean;
}

/** What beginning a group and joining one both ask. */
export function useGroupForm(state: ExchangeState): GroupForm {
  const profile = useMyProfile();
  const [name, setName] = useState('');
  const [place, setPlace] = useState(noPlace);
  const passphrase = useKeyPassphrase(state);
  const [isTried, setIsTried] = useState(false);
  const isNameless = profile?.name.trim() === '' && name.trim() === '';
  const wrong = {
    name: isNameless ? 'Type your name, so that the others know who you are.' : null,
    place: placeProblem(place),
    passphrase: passphrase.problem,
  };
  return {
    ...{ profile, name, setName, place, setPlace, passphrase },
    problems: isTried ? wrong : { name: null, place: null, passphrase: null },
    check: () => {
      setIsTried(true);
      return Object.values(wrong).every((problem) => problem === null);
    },
  };
}
