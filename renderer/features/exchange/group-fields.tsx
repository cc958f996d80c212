import type { ReactNode } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { KeyFields } from './key-fields.tsx';
import { NameNeeded } from './name-needed.tsx';
import { PlaceFields } from './place-fields.tsx';
import type { GroupForm } from './use-group-form.ts';

interface GroupFieldsProps {
  state: ExchangeState;
  form: GroupForm;
  isBeginning: boolean;
  /** What only one of the two asks. */
  children: ReactNode;
}

/** The questions of beginning and of joining, one below the other. */
export function GroupFields({ state, form, isBeginning, children }: GroupFieldsProps) {
  const { profile, name, setName, place, setPlace, passphrase, problems } = form;
  return (
    <>
      {profile && (
        <NameNeeded profile={profile} value={name} onChange={setName} error={problems.name} />
      )}
      {children}
      <PlaceFields
        typed={place}
        onChange={setPlace}
        problem={problems.place}
        isBeginning={isBeginning}
      />
      <KeyFields state={state} passphrase={passphrase} problem={problems.passphrase} />
    </>
  );
}
