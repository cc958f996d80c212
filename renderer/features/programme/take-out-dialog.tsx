import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../../app/app-context.ts';
import { createTakingOut } from '../../app/taking-out.ts';
import { TakingOutSteps } from '../../app/taking-out-steps.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useProgrammeDesk } from './programme-desk.ts';

const formats = [
  {
    value: 'docx',
    label: 'Word',
    note: 'The table as packs print it, to be put into the next one.',
  },
  { value: 'html', label: 'Web page' },
] as const;
type Format = (typeof formats)[number]['value'];

/** The plan of work as a file. */
export function TakeOutDialog() {
  const { programme, setOpen } = useProgrammeDesk();
  const { client, announcer } = useApp();
  const [taking] = useState(() => createTakingOut(client, announcer));
  const [format, setFormat] = useState<Format>('docx');
  const isBegun = useStore(taking.store, ({ job, problem }) => job !== null || problem !== null);
  useEffect(() => taking.watch(), [taking]);
  const close = () => setOpen(null);
  const { committee, yearKey } = programme;
  const begin = () =>
    void taking.begin(() => client.call('exports.programme', { committee, yearKey, format }));
  return (
    <Dialog title="Take the work programme out" isOpen onClose={close}>
      {isBegun ? (
        <TakingOutSteps taking={taking} onClose={close} />
      ) : (
        <div className="stack">
          <Choices label="As" choices={formats} value={format} onChange={setFormat} />
          <div className="row">
            <Button look="main" onPress={begin}>
              Make the file
            </Button>
            <Button onPress={close}>Leave it</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
