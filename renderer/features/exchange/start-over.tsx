import { Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { refusals } from './exchange-words.ts';

interface StartOverProps {
  /** What becomes of this laptop's place in the group. */
  children: ReactNode;
}

/** The way out of a folder that was the wrong one, and of a passphrase that nobody remembers. Asked before it is done. */
export function StartOver({ children }: StartOverProps) {
  const { client, announcer } = useApp();
  const deed = useRefusableDeed(refusals);
  const [isAsking, setIsAsking] = useState(false);
  const startOver = async () => {
    const done = await deed.run(() => client.call('exchange.startOver', {}));
    if (done !== null)
      announcer.say('This laptop shares with nobody now. All that you wrote is here.');
  };
  return (
    <>
      <p>
        <Button icon={Undo2} onPress={() => setIsAsking(true)}>
          Start over…
        </Button>
      </p>
      <Dialog title="Start over?" isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <p>{children}</p>
        <p>
          Nothing that you have written goes: all of it stays on this laptop. What the others have
          not had from you yet is sent to the group that you begin, or are let into, next.
        </p>
        {deed.problem && <p className="field-error">{deed.problem}</p>}
        <div className="row">
          <Button look="main" isDisabled={deed.isBusy} onPress={() => void startOver()}>
            Start over
          </Button>
          <Button onPress={() => setIsAsking(false)}>Leave it as it is</Button>
        </div>
      </Dialog>
    </>
  );
}
