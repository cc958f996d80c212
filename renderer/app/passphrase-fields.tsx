import { useEffect, useState } from 'react';
import type { PassphraseStrength } from '../../shared/contract/backups.ts';
import { shortestPassphrase } from '../../shared/domain/backup-refusal.ts';
import { Status } from '../ui/status.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TickBox } from '../ui/tick-box.tsx';
import { useApp } from './app-context.ts';

export interface TypedPassphrase {
  words: string;
  again: string;
  isShown: boolean;
}

export const nothingTyped: TypedPassphrase = { words: '', again: '', isShown: false };

/** What is wrong with what was typed, in words; null where it can be used. */
export function passphraseProblem({ words, again, isShown }: TypedPassphrase): string | null {
  if (words.trim().length < shortestPassphrase)
    return `Take at least ${shortestPassphrase} letters, figures or signs.`;
  return isShown || again === words ? null : 'The two are not the same. Type the second one again.';
}

/** How long nobody must have typed before it is rated, in milliseconds. */
const pauseMs = 300;

function useStrength(words: string): PassphraseStrength | null {
  const { client } = useApp();
  const [rated, setRated] = useState<{ words: string; strength: PassphraseStrength } | null>(null);
  useEffect(() => {
    if (words === '') return;
    let isStale = false;
    const timer = setTimeout(() => {
      client.call('backups.rate', { passphrase: words }).then(
        (strength) => isStale || setRated({ words, strength }),
        // a hint that does not come is no trouble: the passphrase can be used without it
        () => {},
      );
    }, pauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [client, words]);
  return words !== '' && rated !== null ? rated.strength : null;
}

interface PassphraseFieldsProps {
  typed: TypedPassphrase;
  onChange: (typed: TypedPassphrase) => void;
  problem: string | null;
  /** What it guards, and what losing it means. */
  hint: string;
}

/** A new passphrase: typed twice, or once where it is shown; with a hint in words of how hard it is to guess. */
export function PassphraseFields({ typed, onChange, problem, hint }: PassphraseFieldsProps) {
  const strength = useStrength(typed.words);
  const type = typed.isShown ? 'text' : 'password';
  const isAgain = problem !== null && problem !== passphraseProblem({ ...typed, isShown: true });
  return (
    <>
      <TextField
        label="Passphrase"
        hint={hint}
        value={typed.words}
        onChange={(words) => onChange({ ...typed, words })}
        type={type}
        error={isAgain ? null : problem}
      />
      <Status>
        {strength && (
          <>
            <strong>{strength.words}</strong> ({strength.score} of 4). {strength.advice}
          </>
        )}
      </Status>
      <TickBox
        isTicked={typed.isShown}
        onChange={(isShown) => onChange({ ...typed, isShown, again: '' })}
      >
        Show the passphrase
      </TickBox>
      {!typed.isShown && (
        <TextField
          label="The passphrase once more"
          value={typed.again}
          onChange={(again) => onChange({ ...typed, again })}
          type="password"
          error={isAgain ? problem : null}
        />
      )}
    </>
  );
}
