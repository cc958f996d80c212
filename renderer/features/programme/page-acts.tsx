import { CalendarPlus, Download, FastForward, Printer } from 'lucide-react';
import { useEffect } from 'react';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { useProgrammeDesk } from './programme-desk.ts';

/** What can be done with the whole programme; the command box offers it too. */
export function PageActs() {
  const { programme, setOpen } = useProgrammeDesk();
  const { screenCommands } = useApp();
  const hasItems = programme.slots.length > 0;
  useEffect(
    () =>
      screenCommands.offer([
        {
          id: 'programme addSlot',
          label: 'Add a meeting to the work programme',
          run: () => setOpen({ kind: 'addSlot' }),
        },
        {
          id: 'programme takeOut',
          label: 'Take the work programme out as Word',
          run: () => setOpen({ kind: 'takeOut' }),
        },
      ]),
    [screenCommands, setOpen],
  );
  return (
    <div className="row programme-acts">
      <Button
        look={hasItems ? 'plain' : 'main'}
        icon={CalendarPlus}
        onPress={() => setOpen({ kind: 'addSlot' })}
      >
        Add a meeting…
      </Button>
      {hasItems && (
        <>
          <Button icon={Download} onPress={() => setOpen({ kind: 'takeOut' })}>
            Take out…
          </Button>
          <Button icon={Printer} onPress={() => window.print()}>
            Print
          </Button>
          <Button icon={FastForward} onPress={() => setOpen({ kind: 'carryOver' })}>
            Begin the next year…
          </Button>
        </>
      )}
    </div>
  );
}
