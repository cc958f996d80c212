import { useState } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { Choices } from '../../ui/choices.tsx';
import { BeginForm } from './begin-form.tsx';
import { JoinForm } from './join-form.tsx';

const wishes = [
  { value: 'join', label: 'Join a group', note: 'Your clerk has told you which folder it is.' },
  { value: 'begin', label: 'Begin a group here', note: 'You are the clerk, and are the first.' },
] as const;

/** On a laptop that shares with nobody: what it would mean, and the two ways in. */
export function BeginOrJoin({ state }: { state: ExchangeState }) {
  const [wish, setWish] = useState<'join' | 'begin' | null>(null);
  return (
    <>
      <div className="stack readable">
        <p>
          Your committee can share its meetings, minutes and actions through one folder that all of
          you can open: on the council’s network, in OneDrive or Dropbox, or on a stick. Nobody has
          to look after it.
        </p>
        <p>
          Everything in it is locked. Only the laptops that your clerk has let in can read it. Your
          own notes, marks and drafts never leave this laptop.
        </p>
      </div>
      <Choices
        label="What would you like to do?"
        choices={wishes}
        value={wish}
        onChange={setWish}
      />
      {wish === 'join' && <JoinForm state={state} />}
      {wish === 'begin' && <BeginForm state={state} />}
    </>
  );
}
