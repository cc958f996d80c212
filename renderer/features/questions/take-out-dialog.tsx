import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../../app/app-context.ts';
import { createTakingOut } from '../../app/taking-out.ts';
import { TakingOutSteps } from '../../app/taking-out-steps.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface TakeOutDialogProps {
  meeting: string;
  onClose: () => void;
}

/** My questions as a Word file, to print or to hand on by myself. */
export function TakeOutDialog({ meeting, onClose }: TakeOutDialogProps) {
  const { client, announcer } = useApp();
  const [taking] = useState(() => createTakingOut(client, announcer));
  const isBegun = useStore(taking.store, ({ job, problem }) => job !== null || problem !== null);
  useEffect(() => taking.watch(), [taking]);
  const begin = () => void taking.begin(() => client.call('exports.questions', { meeting }));
  return (
    <Dialog title="Take my questions out" isOpen onClose={onClose}>
      {isBegun ? (
        <TakingOutSteps taking={taking} onClose={onClose} />
      ) : (
        <>
          <p>
            A Word file with all your questions for this meeting, your drafts and the answers you
            noted among them. It is yours to keep or to give away; Moothall sends it to nobody.
          </p>
          <div className="row">
            <Button look="main" onPress={begin}>
              Make the file
            </Button>
            <Button onPress={onClose}>Leave it</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
