import { type FormEvent, useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Status } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { refusals } from './exchange-words.ts';
import { StartOver } from './start-over.tsx';
import { useWrongFields } from './use-wrong-fields.ts';

/** Asked once after each start where a passphrase guards this laptop's key. */
export function UnlockForm() {
  const { client, announcer } = useApp();
  const { problem, why, isBusy, run } = useRefusableDeed(refusals);
  const { form, wrong, tell } = useWrongFields({ passphrase: null });
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setIsShown] = useState(false);
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    const typed = passphrase.trim();
    if (!tell({ passphrase: typed === '' ? 'Type the passphrase.' : null })) return;
    const done = await run(async () => {
      const answer = await client.call('exchange.unlock', { passphrase: typed });
      if (answer.kind === 'refused' && answer.why === 'wrongPassphrase')
        tell({ passphrase: refusals.wrongPassphrase });
      return answer;
    });
    if (done !== null) announcer.say('This laptop shares again.');
  };
  return (
    <section className="stack" aria-labelledby="unlock">
      <h2 id="unlock">Type your passphrase to go on sharing</h2>
      <p className="readable">
        Moothall was started anew. What you write is saved on this laptop; nothing is sent or read
        until your passphrase is typed.
      </p>
      <form ref={form} className="form" onSubmit={(event) => void unlock(event)} noValidate>
        <ErrorSummary problems={problem === null || why === 'wrongPassphrase' ? [] : [problem]} />
        <TextField
          label="Passphrase of this laptop"
          type={isShown ? 'text' : 'password'}
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
          error={wrong.passphrase}
        />
        <TickBox isTicked={isShown} onChange={setIsShown}>
          Show the passphrase
        </TickBox>
        <div className="row">
          <Button look="main" type="submit" isDisabled={isBusy}>
            Go on sharing
          </Button>
          <Status>{isBusy && 'Looking… This takes a few seconds.'}</Status>
        </div>
      </form>
      <h3>If nobody remembers it</h3>
      <p className="readable">
        What is on this laptop stays readable. Start over, and ask to join anew: your clerk lets you
        in with six new words.
      </p>
      <LeaveWithoutKey />
    </section>
  );
}

/** Where the computer itself keeps the key and does not hand it out. */
export function KeyNotHere() {
  return (
    <section className="stack" aria-labelledby="no-key">
      <h2 id="no-key">This laptop’s key is not to be had</h2>
      <p className="readable">
        Your computer keeps the key that this laptop shares with, and did not hand it out. Its
        keyring may be locked, or may be another one than before. What you write is saved on this
        laptop; nothing is sent or read until the key is there.
      </p>
      <p className="readable">
        Unlock the keyring and start Moothall again. If that does not help, start over and ask to
        join anew: your clerk lets you in with six new words.
      </p>
      <LeaveWithoutKey />
    </section>
  );
}

const LeaveWithoutKey = () => (
  <StartOver>
    This laptop’s key is put aside and not used again, and the laptop leaves the group. You can then
    ask to join anew: it gets a new key, and your clerk lets it in and removes the old one. If this
    was the only clerk’s laptop, begin a group anew in an empty folder: all that is on it comes
    along.
  </StartOver>
);
