import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Which folder is taken in: chosen in the system's own dialog, or typed where there is none. */
export function FolderChoice() {
  const { client, announcer } = useApp();
  const act = useAct();
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async (folder: string) => {
    let refusal: string | null = null;
    const failed = await act(async () => {
      const started = await client.call('pastPapers.start', { folder });
      if (started.kind === 'refused') refusal = started.sentence;
    });
    if (refusal !== null) announcer.warn(refusal);
    setProblem(failed ?? refusal);
  };
  const { chooseFolder } = client;
  return (
    <>
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      {chooseFolder ? (
        <div>
          <Button
            look="main"
            icon={FolderOpen}
            onPress={() =>
              void act(async () => {
                const token = await chooseFolder();
                if (token !== null) await begin(token);
              })
            }
          >
            Choose a folder…
          </Button>
        </div>
      ) : (
        <TypedFolder onChoose={begin} />
      )}
    </>
  );
}

/** In a plain browser there is no dialog for folders: its path is typed. */
function TypedFolder({ onChoose }: { onChoose: (path: string) => Promise<void> }) {
  const [path, setPath] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(path.trim() === '');
        if (path.trim() !== '') void onChoose(path.trim());
      }}
    >
      <TextField
        label="Path of the folder"
        hint="As it is called on this computer: /home/me/Past packs"
        value={path}
        onChange={setPath}
        error={isMissing ? 'Type the path of the folder.' : null}
      />
      <div>
        <Button look="main" type="submit">
          Take in this folder
        </Button>
      </div>
    </form>
  );
}
