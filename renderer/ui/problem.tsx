import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** A screen that could not be filled: why, and one button. */
export function Problem({ sentence, onRetry }: { sentence: string; onRetry: () => void }) {
  return (
    <div className="stack" role="alert">
      <Notice kind="wrong">
        <p>{sentence}</p>
      </Notice>
      <div>
        <Button onPress={onRetry}>Try again</Button>
      </div>
    </div>
  );
}
