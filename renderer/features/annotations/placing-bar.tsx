import { useEffect } from 'react';
import { isTyping } from '../../app/keys.ts';
import { Button } from '../../ui/button.tsx';
import type { MarkingActs } from './marking-acts.ts';

interface PlacingBarProps {
  acts: MarkingActs;
  /** Whether words are chosen that the note could be put on. */
  isReady: boolean;
}

/** Stands over the paper while a note is being given its place by hand. */
export function PlacingBar({ acts, isReady }: PlacingBarProps) {
  useEffect(() => {
    // the paper's own Esc is taken there, one step at a time; this is for all other places
    const leave = (event: KeyboardEvent) => {
      const isOurs =
        event.key === 'Escape' &&
        !event.defaultPrevented &&
        !isTyping(event.target) &&
        document.querySelector('[role="dialog"]') === null;
      if (!isOurs) return;
      event.preventDefault();
      acts.leavePlacing();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [acts]);
  return (
    <section className="placing-bar" aria-label="Place the note">
      <p role="status">
        Select the words this note belongs to, then press Place here. Esc leaves it.
      </p>
      <div className="tools">
        <Button look="main" isDisabled={!isReady} onPress={() => acts.placeHere()}>
          Place here
        </Button>
        <Button onPress={() => acts.leavePlacing()}>Leave it</Button>
      </div>
    </section>
  );
}
