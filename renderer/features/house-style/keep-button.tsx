import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';

interface KeepButtonProps {
  /** Words of the button, which say what is kept. */
  children: string;
  /** What is wrong with what was filled in; nothing is kept then. */
  wrong?: string | null;
  onKeep: () => Promise<unknown>;
}

/** Keeps what a small form holds, says so, and says why where it was not kept. */
export function KeepButton({ children, wrong = null, onKeep }: KeepButtonProps) {
  const { announcer } = useApp();
  const deed = useDeed();
  const press = () => {
    deed.setProblem(wrong);
    if (wrong === null) deed.run(onKeep, () => announcer.say('Kept.'));
  };
  return (
    <div>
      {deed.problem && (
        <p className="field-error" role="alert">
          {deed.problem}
        </p>
      )}
      <Button onPress={press}>{children}</Button>
    </div>
  );
}
