import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../../app/app-context.ts';
import { createTakingOut } from '../../app/taking-out.ts';
import { TakingOutSteps } from '../../app/taking-out-steps.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TickBox } from '../../ui/tick-box.tsx';

const formats = [
  { value: 'docx', label: 'Word' },
  { value: 'pdf', label: 'PDF', note: 'Tagged, for screen readers too.' },
  { value: 'html', label: 'Web page' },
  { value: 'md', label: 'Plain text with Markdown' },
  { value: 'akn', label: 'Akoma Ntoso', note: 'For archives of laws and minutes.' },
] as const;
type Format = (typeof formats)[number]['value'];

const kinds = [
  { value: 'minutes', label: 'The minutes' },
  {
    value: 'decisionNote',
    label: 'A decision note',
    note: 'Attendance, interests, decisions and votes on a page or two, for the public.',
  },
] as const;
type Kind = (typeof kinds)[number]['value'];

interface TakeMinutesOutProps {
  meeting: string;
  /** The version on the screen; null: the draft as it would be now. */
  version: string | null;
  hasPrivate: boolean;
  /** Whether there is nothing else to do next. */
  isMain: boolean;
}

/** The minutes as a file, for the public or, when asked for, with the private business. */
export function TakeMinutesOut(props: TakeMinutesOutProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button
        look={props.isMain ? 'main' : 'plain'}
        icon={Download}
        onPress={() => setIsOpen(true)}
      >
        Take the minutes out…
      </Button>
      <Dialog title="Take the minutes out" isOpen={isOpen} onClose={close}>
        {isOpen && <Inside {...props} onClose={close} />}
      </Dialog>
    </>
  );
}

function Inside(props: TakeMinutesOutProps & { onClose: () => void }) {
  const { meeting, version, hasPrivate, onClose } = props;
  const { client, announcer } = useApp();
  const [taking] = useState(() => createTakingOut(client, announcer));
  const [kind, setKind] = useState<Kind>('minutes');
  const [format, setFormat] = useState<Format>('docx');
  const [isPrivate, setIsPrivate] = useState(false);
  const isBegun = useStore(taking.store, ({ job, problem }) => job !== null || problem !== null);
  useEffect(() => taking.watch(), [taking]);
  if (isBegun) return <TakingOutSteps taking={taking} onClose={onClose} />;
  const start = () =>
    void taking.begin(() =>
      kind === 'decisionNote'
        ? client.call('exports.decisionNote', { meeting, version, format })
        : client.call('exports.minutes', { meeting, version, format, private: isPrivate }),
    );
  return (
    <div className="stack">
      <Choices label="What" choices={kinds} value={kind} onChange={setKind} />
      <Choices label="As" choices={formats} value={format} onChange={setFormat} />
      {hasPrivate && kind === 'minutes' && (
        <TickBox isTicked={isPrivate} onChange={setIsPrivate}>
          With the private business: only for those who are entitled to it
        </TickBox>
      )}
      <div className="row">
        <Button look="main" onPress={start}>
          Make the file
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </div>
  );
}
