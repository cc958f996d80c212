import { Button } from '../../ui/button.tsx';
import { verbKeys } from './desk-keys.ts';
import { useActs } from './use-acts.ts';

/** What can be done to the minute in hand, each with its key. */
export function VerbBar() {
  const acts = useActs();
  return (
    <div className="verb-bar" role="toolbar" aria-label="What to record">
      {verbKeys.map(({ verb, digit, label, does }) => (
        <Button key={verb} onPress={() => acts.do(verb)} aria-description={does}>
          <span className="verb-digit" aria-hidden="true">
            {digit}
          </span>
          {label}
        </Button>
      ))}
    </div>
  );
}
