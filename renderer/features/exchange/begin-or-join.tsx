import { useState } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { Choices } from '../../ui/choices.tsx';
import { Notice } from '../../ui/notice.tsx';
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
      {wish !== null && state.wasInGroup && <WhatComesAlong wish={wish} />}
      {wish === 'join' && <JoinForm state={state} />}
      {wish === 'begin' && <BeginForm state={state} />}
    </>
  );
}

/** After another group: what the next one gets from this laptop, and what it does not. */
function WhatComesAlong({ wish }: { wish: 'join' | 'begin' }) {
  return (
    <Notice kind="note">
      {wish === 'begin' ? (
        <p>
          Everything that is on this laptop goes to the new group: also what it had from the group
          before. What had not arrived here by then does not.
        </p>
      ) : (
        <>
          <p>
            The group gets what this laptop had not sent yet. Of what it had sent before, another
            group than before gets nothing from here: it has what was on the laptop that began it.
          </p>
          <p>
            All of it stays on this laptop. Where the new group goes on from it, two values may be
            shown here to choose from: choose the new group’s.
          </p>
        </>
      )}
    </Notice>
  );
}
