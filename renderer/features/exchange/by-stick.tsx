import { Usb } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { StickReport } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { counted } from '../../app/meeting-words.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Status } from '../../ui/status.tsx';
import { useTakingFocus } from '../../ui/use-taking-focus.ts';
import { refusals } from './exchange-words.ts';
import { FolderField } from './folder-field.tsx';
import { useWrongFields } from './use-wrong-fields.ts';

/** One exchange with a stick: in, both ways, read back, out. */
export function ByStick() {
  const { client, announcer } = useApp();
  const { problem, isBusy, run } = useRefusableDeed(refusals);
  const { form, wrong, tell } = useWrongFields({ place: null });
  const [place, setPlace] = useState('');
  const [report, setReport] = useState<StickReport | null>(null);
  const end = useRef<HTMLDivElement>(null);
  useTakingFocus(end, report !== null);
  const exchange = async (event: FormEvent) => {
    event.preventDefault();
    setReport(null);
    if (!tell({ place: place.trim() === '' ? 'Choose the folder on the stick first.' : null }))
      return;
    const done = await run(() => client.call('exchange.stick', { place: place.trim() }));
    setReport(done);
    if (done !== null) announcer.say('Safe to remove.');
  };
  return (
    <form ref={form} className="form" onSubmit={(event) => void exchange(event)} noValidate>
      <h3>Exchange with a stick</h3>
      <p className="readable">
        For laptops that never see the same network. Take the stick from one to the next; it does
        not matter in which order, or how often.
      </p>
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <FolderField
        label="Folder on the stick"
        hint="As it is called on this computer: /media/stick"
        value={place}
        onChange={setPlace}
        error={wrong.place}
      />
      <div>
        <Button icon={Usb} type="submit" isDisabled={isBusy}>
          Exchange with the stick
        </Button>
      </div>
      <div ref={end} tabIndex={-1}>
        <Status>
          {isBusy && 'Exchanging… Leave the stick in until it says “Safe to remove”.'}
          {!isBusy && report !== null && (
            <>
              <strong className="safe-to-remove">Safe to remove</strong>
              {`${counted(report.read, 'file')} read from the stick, ${counted(report.written, 'file')} written to it and read back.`}
            </>
          )}
        </Status>
      </div>
    </form>
  );
}
