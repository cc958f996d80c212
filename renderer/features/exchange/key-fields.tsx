import { useState } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import {
  nothingTyped,
  PassphraseFields,
  passphraseProblem,
  type TypedPassphrase,
} from '../../app/passphrase-fields.tsx';

export interface KeyPassphrase {
  typed: TypedPassphrase;
  setTyped: (typed: TypedPassphrase) => void;
  /** What is wrong with it; null where the system keeps the key by itself or the words will do. */
  problem: string | null;
  /** As it is sent: null where none is needed. */
  words: string | null;
}

/** The passphrase of this laptop's key, where its system cannot keep it. */
export function useKeyPassphrase({ needsPassphrase }: ExchangeState): KeyPassphrase {
  const [typed, setTyped] = useState<TypedPassphrase>(nothingTyped);
  if (!needsPassphrase) return { typed, setTyped, problem: null, words: null };
  return { typed, setTyped, problem: passphraseProblem(typed), words: typed.words.trim() };
}

interface KeyFieldsProps {
  state: ExchangeState;
  passphrase: KeyPassphrase;
  problem: string | null;
}

/** Asked only where this computer has no safe place of its own for a key. */
export function KeyFields({ state, passphrase, problem }: KeyFieldsProps) {
  if (!state.needsPassphrase) return null;
  const { typed, setTyped } = passphrase;
  return (
    <div className="stack">
      <p className="readable">
        This laptop gets a key of its own. Your computer has no safe place for it, so a passphrase
        guards it, and Moothall asks for it each time it starts. If you forget it, what is on this
        laptop stays readable, but it can share nothing more until a clerk lets it in anew.
      </p>
      <PassphraseFields
        typed={typed}
        onChange={setTyped}
        problem={problem}
        hint="Several words that have nothing to do with each other. The line below tells how hard they are to guess."
      />
    </div>
  );
}
