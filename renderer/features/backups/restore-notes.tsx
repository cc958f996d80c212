import { FolderInput } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { BackupPreview } from '../../../shared/contract/backups.ts';
import { backupRefusalSentence } from '../../../shared/domain/backup-refusal.ts';
import { useApp } from '../../app/app-context.ts';
import { useAct } from '../../app/use-act.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Status } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { useTakingFocus } from '../../ui/use-taking-focus.ts';
import { previewWords, restoredWords } from './backup-words.ts';

interface Chosen {
  name: string;
  token: string;
}

/** Brings notes back from a file: choose it, open it, see what is in it, add it. */
export function RestoreNotes() {
  const { client, announcer } = useApp();
  const picker = useRef<HTMLInputElement>(null);
  const act = useAct();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [done, setDone] = useState<string | null>(null);
  // the form that had the focus goes with its last button
  const end = useRef<HTMLDivElement>(null);
  useTakingFocus(end, done !== null);
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    setDone(null);
    await act(async () => {
      const [token = ''] = await client.offerFiles([file]);
      setChosen({ name: file.name, token });
    });
  };
  const finish = (words: string) => {
    setChosen(null);
    setDone(words);
    announcer.say(words);
  };
  return (
    <div className="stack">
      <h3>Bring notes back from a backup</h3>
      <p className="readable">
        They are added to the notes on this laptop; nothing here is replaced or taken away.
      </p>
      <div>
        <Button icon={FolderInput} onPress={() => picker.current?.click()}>
          Choose a backup file…
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        accept=".age"
        hidden
        aria-label="Backup of notes"
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {chosen && <OpenFile key={chosen.token} chosen={chosen} onDone={finish} />}
      <div ref={end} tabIndex={-1}>
        <Status>{done}</Status>
      </div>
    </div>
  );
}

function OpenFile({ chosen, onDone }: { chosen: Chosen; onDone: (words: string) => void }) {
  const { client } = useApp();
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const { problem, isBusy, run } = useRefusableDeed(backupRefusalSentence);
  const input = { file: chosen.token, passphrase };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '') setPreview(await run(() => client.call('backups.preview', input)));
  };
  const restore = async () => {
    const restored = await run(() => client.call('backups.restore', input));
    if (restored !== null) onDone(restoredWords(restored));
  };
  return (
    <form className="form" onSubmit={(event) => void open(event)} noValidate>
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <p className="readable">
        <strong>File:</strong> {chosen.name}
      </p>
      <TextField
        label="Passphrase of this backup"
        value={passphrase}
        onChange={(words) => {
          setPassphrase(words);
          setPreview(null);
        }}
        type={isShown ? 'text' : 'password'}
        takesFocus
      />
      <TickBox isTicked={isShown} onChange={setIsShown}>
        Show the passphrase of this backup
      </TickBox>
      <Status>
        {isBusy && `${preview ? 'Adding' : 'Opening'}… This takes a few seconds.`}
        {!isBusy && preview && previewWords(preview).map((line) => <span key={line}>{line} </span>)}
      </Status>
      <div>
        {preview === null ? (
          <Button look="main" type="submit" isDisabled={isBusy}>
            Look into the file
          </Button>
        ) : (
          <Button look="main" isDisabled={isBusy} onPress={() => void restore()}>
            Add them to my notes
          </Button>
        )}
      </div>
    </form>
  );
}
