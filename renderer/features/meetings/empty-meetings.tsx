import { FileUp } from 'lucide-react';
import { Button } from '../../ui/button.tsx';

/** Before the first pack: one sentence, one button, a sample. */
export function EmptyMeetings({
  onChoose,
  onSample,
}: {
  onChoose: () => void;
  onSample: () => void;
}) {
  return (
    <div className="drop-here">
      <FileUp aria-hidden="true" size="3rem" />
      <h2>Drop an agenda pack here</h2>
      <p className="readable">
        A PDF from your council’s website or e-mail. Moothall makes a meeting of it: the items,
        their papers, the members. Everything stays on this laptop.
      </p>
      <div className="row">
        <Button look="main" onPress={onChoose}>
          Choose a pack…
        </Button>
        <Button onPress={onSample}>Open the sample meeting</Button>
      </div>
    </div>
  );
}
