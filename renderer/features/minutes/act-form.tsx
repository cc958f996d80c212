import type { ReactNode } from 'react';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface ActFormProps {
  /** Words of the button that does it. */
  act: string;
  /** What is missing still, in words; the button says it and does nothing. Null: it may be done. */
  missing: string | null;
  onAct: () => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

/**
 * An act of law: its facts, one button that does it once, and why it was refused. Nothing closes before it is done.
 */
export function ActForm({ act, missing, onAct, onDone, onClose, children }: ActFormProps) {
  const deed = useDeed();
  const press = () => {
    if (missing === null) deed.once(onAct, onDone);
    else deed.setProblem(missing);
  };
  return (
    <div className="stack">
      {children}
      {deed.problem && (
        <div role="alert">
          <Notice kind="wrong">
            <p>{deed.problem}</p>
          </Notice>
        </div>
      )}
      <div className="row">
        <Button look="main" onPress={press}>
          {act}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </div>
  );
}
