import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { BackupState } from '../../../shared/contract/backups.ts';
import { backupRefusalSentence } from '../../../shared/domain/backup-refusal.ts';
import { useApp } from '../../app/app-context.ts';
import { useAct } from '../../app/use-act.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';

const rhythms = [
  { value: '0', label: 'Only when I say so', days: 0 },
  { value: '1', label: 'Every day', days: 1 },
  { value: '7', label: 'Every week', days: 7 },
] as const;

/** Where backups go, and how often. Both take effect at once. */
export function BackupPlace({ state }: { state: BackupState }) {
  const { client, announcer } = useApp();
  const { problem, run } = useRefusableDeed(backupRefusalSentence);
  const act = useAct();
  const choose = async (folder: string) => {
    const set = await run(() => client.call('backups.setFolder', { folder }));
    if (set !== null) announcer.say('Backups go to this folder from now on.');
  };
  const { chooseFolder } = client;
  return (
    <>
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <p className="readable">
        <strong>Folder for backups:</strong> {state.folder ?? 'none chosen yet'}
      </p>
      {chooseFolder ? (
        <div>
          <Button
            icon={FolderOpen}
            onPress={() =>
              void act(async () => {
                const token = await chooseFolder();
                if (token !== null) await choose(token);
              })
            }
          >
            Choose a folder…
          </Button>
        </div>
      ) : (
        <TypedFolder known={state.folder ?? ''} onChoose={choose} />
      )}
      <Choices
        label="How often"
        choices={rhythms}
        value={rhythms.find(({ days }) => days === state.everyDays)?.value ?? null}
        onChange={(chosen) => {
          const everyDays = rhythms.find(({ value }) => value === chosen)?.days ?? 0;
          void act(() => client.call('backups.setSchedule', { everyDays }));
        }}
      />
    </>
  );
}

/** In a plain browser there is no dialog for folders: its path is typed. */
function TypedFolder(props: { known: string; onChoose: (path: string) => Promise<void> }) {
  const [path, setPath] = useState(props.known);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== '') void props.onChoose(path.trim());
      }}
    >
      <TextField
        label="Path of the folder"
        hint="As it is called on this computer, best on a stick or another drive: /media/stick"
        value={path}
        onChange={setPath}
      />
      <div>
        <Button type="submit">Use this folder</Button>
      </div>
    </form>
  );
}
