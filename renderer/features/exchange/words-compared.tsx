import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { useTakingFocus } from '../../ui/use-taking-focus.ts';
import { refusals } from './exchange-words.ts';

/** The other half of the comparison: until it is made, this laptop sends nothing to whoever lets it in. */
export function WordsCompared({ isDone }: { isDone: boolean }) {
  const { client } = useApp();
  const deed = useRefusableDeed(refusals);
  // the button that had the focus is gone then
  const told = useRef<HTMLParagraphElement>(null);
  const [isPressed, setIsPressed] = useState(false);
  useTakingFocus(told, isDone && isPressed);
  if (isDone)
    return (
      <p ref={told} tabIndex={-1} className="readable">
        The words are the same. You are in as soon as your clerk lets you in.
      </p>
    );
  return (
    <>
      <p className="readable">
        Ask your clerk to read the words from their screen, too. Nothing but your name is sent
        before you have heard the same six words: so you know that this is your committee’s folder.
      </p>
      {deed.problem && <p className="field-error">{deed.problem}</p>}
      <p>
        <Button
          look="main"
          icon={Check}
          isDisabled={deed.isBusy}
          onPress={() => {
            setIsPressed(true);
            void deed.run(() => client.call('exchange.sameWords', {}));
          }}
        >
          My clerk has the same words
        </Button>
      </p>
    </>
  );
}
