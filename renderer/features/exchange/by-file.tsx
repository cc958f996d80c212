import { FileDown, FileInput } from 'lucide-react';
import { useRef, useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { counted } from '../../app/meeting-words.ts';
import { useAct } from '../../app/use-act.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Status } from '../../ui/status.tsx';
import { refusals } from './exchange-words.ts';

/** Everything in one file for an e-mail, and such a file back in. */
export function ByFile() {
  const { client, announcer } = useApp();
  const { problem, isBusy, run } = useRefusableDeed(refusals);
  const act = useAct();
  const picker = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<string | null>(null);
  const finish = (words: string) => {
    setDone(words);
    announcer.say(words);
  };
  const make = async () => {
    setDone(null);
    const made = await run(() => client.call('exchange.bundle', {}));
    if (made === null) return;
    await act(async () => {
      const saved = await client.saveFile(made.file, made.fileName);
      if (saved === 'saved')
        finish(`“${made.fileName}” is made. Send it to somebody of the group.`);
    });
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setDone(null);
    const taken = await run(async () => {
      const [token = ''] = await client.offerFiles([file]);
      return client.call('exchange.takeBundle', { file: token });
    });
    if (taken === null) return;
    finish(
      taken.changes === 0
        ? 'Everything in that file was here already.'
        : `${counted(taken.changes, 'entry was', 'entries were')} taken in.`,
    );
  };
  return (
    <div className="stack">
      <h3>Exchange by e-mail</h3>
      <p className="readable">
        All that the group has goes into one file. Only people of the group can open it, so it may
        go by e-mail.
      </p>
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <div className="row">
        <Button icon={FileDown} isDisabled={isBusy} onPress={() => void make()}>
          Put everything into one file…
        </Button>
        <Button icon={FileInput} isDisabled={isBusy} onPress={() => picker.current?.click()}>
          Take in such a file…
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        accept=".mmp"
        hidden
        aria-label="File of the group to take in"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Status>{isBusy ? 'This takes a moment…' : done}</Status>
    </div>
  );
}
