import { X } from 'lucide-react';
import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

interface TakeBackDialogProps {
  /** The shared row. */
  shared: string;
  onClose: () => void;
}

/** Takes shared words off the chair's list, and says what no one can take back. */
export function TakeBackDialog({ shared, onClose }: TakeBackDialogProps) {
  const { client, announcer } = useApp();
  const deed = useDeed();
  const takeBack = () =>
    deed.run(
      () => client.call('questions.unshare', { shared: [shared] }),
      () => {
        announcer.say('The question is off the chair’s list.');
        onClose();
      },
    );
  return (
    <Dialog title="Take the question back" isOpen onClose={onClose}>
      <p>It goes off the chair’s list. Your own question stays with you.</p>
      <p>
        What cannot be taken back: whoever has read it has read it, and the committee’s record keeps
        that it was shared, with its words, in the history.
      </p>
      {deed.problem && (
        <Notice kind="wrong">
          <p>{deed.problem}</p>
        </Notice>
      )}
      <div className="row">
        <Button look="main" icon={X} onPress={takeBack}>
          Take it back
        </Button>
        <Button onPress={onClose}>Leave it shared</Button>
      </div>
    </Dialog>
  );
}
