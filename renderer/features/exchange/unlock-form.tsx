import { type FormEvent, useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { useExchangeDeed } from './use-exchange-deed.ts';

/** Asked once after each start where a passphrase guards this laptop's key. */
export function UnlockForm() {
  const { client, announcer } = useApp();
  const { problem, isBusy, run } = useExchangeDeed();
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setIsShown] = useState(false);
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase.trim() === '') return;
    const done = await run(() => client.call('exchange.unlock', { passphrase: passphrase.trim() }));
    if (done !== null) announcer.say('This laptop shares again.');
  };
  return (
    <section className="stack" aria-labelledby="unlock">
      <h2 id="unlock">Type your passphrase to go on sharing</h2>
      <p className="readable">
        Moothall was started anew. What you write is saved on this laptop; nothing is sent or read
        until your passphrase is typed.
      </p>
      <form className="form" onSubmit={(event) => void unlock(event)} noValidate>
        <ErrorSummary problems={problem === null ? [] : [problem]} />
        <TextField
          label="Passphrase of this laptop"
          type={isShown ? 'text' : 'password'}
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
        />
        <TickBox isTicked={isShown} onChange={setIsShown}>
          Show the passphrase
        </TickBox>
        <div>
          <Button look="main" type="submit" isDisabled={isBusy}>
            Go on sharing
          </Button>
        </div>
      </form>
      <p className="readable">
        If nobody remembers it, what is on this laptop stays readable. Ask your clerk to let you in
        anew.
      </p>
    </section>
  );
}
