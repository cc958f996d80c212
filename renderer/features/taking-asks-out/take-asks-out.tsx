import { Download, FileInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ActionFilter } from '../../../shared/contract/actions.ts';
import type { ActionsRequest } from '../../../shared/contract/exports.ts';
import { useApp } from '../../app/app-context.ts';
import { createTakingOut } from '../../app/taking-out.ts';
import { TakingOutSteps } from '../../app/taking-out-steps.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';

const things = [
  { value: 'docx', label: 'The list in Word' },
  { value: 'csv', label: 'The list for a spreadsheet', note: 'CSV, safe to open in Excel.' },
  { value: 'html', label: 'The list on paper' },
  {
    value: 'calendar',
    label: 'A calendar',
    note: 'Meetings and the days on which something is due, for Outlook and others (iCalendar).',
  },
  {
    value: 'popolo',
    label: 'Open data',
    note: 'People, motions and votes of issued minutes, for other programs (Popolo).',
  },
] as const;
type Thing = (typeof things)[number]['value'];

interface TakeAsksOutProps {
  /** What the ledger shows just now: the list is of the same asks. */
  filter: ActionFilter;
  group: ActionsRequest['group'];
}

/** The ledger as a file or on paper, and the way in for a tracker that was kept elsewhere. */
export function TakeAsksOut(props: TakeAsksOutProps) {
  const { navigation, screenCommands } = useApp();
  const [isOpen, setIsOpen] = useState(false);
  const { committee } = props.filter;
  const close = () => setIsOpen(false);
  useEffect(
    () =>
      screenCommands.offer([
        { id: 'take-asks-out', label: 'Take the actions out', run: () => setIsOpen(true) },
      ]),
    [screenCommands],
  );
  return (
    <>
      <Button icon={Download} onPress={() => setIsOpen(true)}>
        Take out…
      </Button>
      <Button
        icon={FileInput}
        onPress={() =>
          navigation.go({ screen: 'actions', committee, action: null, page: 'tracker' })
        }
      >
        Take a tracker in…
      </Button>
      <Dialog title="Take the actions out" isOpen={isOpen} onClose={close}>
        {isOpen && <Inside {...props} onClose={close} />}
      </Dialog>
    </>
  );
}

function Inside({ filter, group, onClose }: TakeAsksOutProps & { onClose: () => void }) {
  const { client, announcer } = useApp();
  const [taking] = useState(() => createTakingOut(client, announcer));
  const [thing, setThing] = useState<Thing>('docx');
  const isBegun = useStore(taking.store, ({ job, problem }) => job !== null || problem !== null);
  useEffect(() => taking.watch(), [taking]);
  if (isBegun) return <TakingOutSteps taking={taking} onClose={onClose} />;
  const { committee } = filter;
  const start = () =>
    void taking.begin(() => {
      if (thing === 'calendar') return client.call('exports.calendar', { committee });
      if (thing === 'popolo') return client.call('exports.popolo', { committee });
      return client.call('exports.actions', { filter, group, format: thing });
    });
  const isList = thing !== 'calendar' && thing !== 'popolo';
  return (
    <div className="stack">
      <p>What comes out is for the public: nothing of private business is in it.</p>
      <Choices label="What" choices={things} value={thing} onChange={setThing} />
      <p className="quiet">
        {isList
          ? 'The list holds the actions that you see now, with the same filters and groups.'
          : committee === null
            ? 'Of all committees. Choose one in the ledger to have it alone.'
            : 'Of the committee that you chose in the ledger.'}
      </p>
      <div className="row">
        <Button look="main" onPress={start}>
          {thing === 'html' ? 'Get the list ready' : 'Make the file'}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </div>
  );
}
