import { useStore } from 'zustand';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { useMinuting } from '../../app/record.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What could not be kept stays on the screen, is tried again by itself, and can be given up by hand. */
export function NotKept() {
  const minuting = useMinuting();
  const refused = useStore(minuting.store, (state) => state.refused);
  if (refused === null) return null;
  return (
    <div className="desk-notice" role="alert">
      <Notice kind="wrong">
        <p>{callErrorSentence(refused)}</p>
        <p className="row">
          <Button onPress={minuting.retry}>Try again now</Button>
          {refused === 'invalidInput' && (
            <Button onPress={minuting.giveUp}>Take out what was not saved</Button>
          )}
        </p>
      </Notice>
    </div>
  );
}
