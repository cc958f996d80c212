import { Save } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { BackupState } from '../../../shared/contract/backups.ts';
import { backupRefusalSentence } from '../../../shared/domain/backup-refusal.ts';
import { useApp } from '../../app/app-context.ts';
import {
  nothingTyped,
  PassphraseFields,
  passphraseProblem,
  type TypedPassphrase,
} from '../../app/passphrase-fields.tsx';
import { useAct } from '../../app/use-act.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Status } from '../../ui/status.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { useTakingFocus } from '../../ui/use-taking-focus.ts';
import { notesAndQuestions, storeWords } from './backup-words.ts';

interface BackupNowProps {
  state: BackupState;
  /** What a backup was just sealed with, for the recovery sheet. */
  onSealed: (passphrase: string) => void;
}

/** Makes a backup: with a passphrase that is known already, or with one that is typed here. */
export function BackupNow({ state, onSealed }: BackupNowProps) {
  const [isAnew, setIsAnew] = useState(false);
  const { problem, isBusy, done, backUp } = useBackingUp();
  // the button pressed is off meanwhile, or went with its form, and let go of the focus
  const end = useRef<HTMLDivElement>(null);
  useTakingFocus(end, done !== null);
  const backUpAnew = async (passphrase: string, keep: boolean) => {
    if (!(await backUp(passphrase, keep))) return;
    setIsAnew(false);
    onSealed(passphrase.trim());
  };
  return (
    <>
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      {state.passphrase === 'no' || isAnew ? (
        <WithNewPassphrase state={state} isBusy={isBusy} onBackUp={backUpAnew} />
      ) : (
        <WithKnownPassphrase
          state={state}
          isBusy={isBusy}
          onBackUp={() => backUp(null, false)}
          onAnew={() => setIsAnew(true)}
        />
      )}
      <div ref={end} tabIndex={-1}>
        <Status>{isBusy ? 'Backing up… You can go on reading.' : done}</Status>
      </div>
    </>
  );
}

/** Runs it, and says what came of it. */
function useBackingUp() {
  const { client, announcer } = useApp();
  const deed = useRefusableDeed(backupRefusalSentence);
  const [done, setDone] = useState<string | null>(null);
  const backUp = async (passphrase: string | null, keep: boolean): Promise<boolean> => {
    setDone(null);
    const made = await deed.run(() =>
      client.call('backups.run', { folder: null, passphrase, keep }),
    );
    if (made === null) return false;
    const words = `Backed up: ${notesAndQuestions(made)}. The file was read back and is whole.`;
    setDone(words);
    announcer.say(words);
    return true;
  };
  return { ...deed, done, backUp };
}

interface WithKnownProps {
  state: BackupState;
  isBusy: boolean;
  onBackUp: () => Promise<unknown>;
  onAnew: () => void;
}

function WithKnownPassphrase({ state, isBusy, onBackUp, onAnew }: WithKnownProps) {
  const { client } = useApp();
  const act = useAct();
  return (
    <>
      <p className="readable">
        {state.passphrase === 'kept'
          ? 'This laptop keeps the passphrase, so backups come by themselves.'
          : storeWords[state.store] || 'The passphrase is known until Moothall is closed.'}
      </p>
      <div className="row">
        <Button look="main" icon={Save} isDisabled={isBusy} onPress={() => void onBackUp()}>
          Back up now
        </Button>
        <Button onPress={onAnew}>Use another passphrase…</Button>
        <Button onPress={() => void act(() => client.call('backups.forgetPassphrase', {}))}>
          Forget the passphrase
        </Button>
      </div>
    </>
  );
}

interface WithNewProps {
  state: BackupState;
  isBusy: boolean;
  onBackUp: (passphrase: string, keep: boolean) => Promise<void>;
}

function WithNewPassphrase({ state, isBusy, onBackUp }: WithNewProps) {
  const [typed, setTyped] = useState<TypedPassphrase>(nothingTyped);
  const [keep, setKeep] = useState(true);
  const [wrong, setWrong] = useState<string | null>(null);
  const canKeep = state.store === 'safe' || state.store === 'changed';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const stops = passphraseProblem(typed);
    setWrong(stops);
    if (stops === null) void onBackUp(typed.words, canKeep && keep);
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary problems={wrong === null ? [] : [wrong]} />
      {storeWords[state.store] !== '' && <p className="readable">{storeWords[state.store]}</p>}
      <PassphraseFields
        typed={typed}
        onChange={setTyped}
        problem={wrong}
        hint="Several words that have nothing to do with each other; the line below tells how hard they are to guess. Without it nobody can open the backup, not even we."
      />
      {canKeep && (
        <TickBox isTicked={keep} onChange={setKeep}>
          Keep the passphrase on this laptop, so that backups come by themselves
        </TickBox>
      )}
      <div>
        <Button look="main" icon={Save} type="submit" isDisabled={isBusy}>
          Back up now
        </Button>
      </div>
    </form>
  );
}
