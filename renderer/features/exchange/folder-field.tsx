import { FolderOpen } from 'lucide-react';
import { useApp } from '../../app/app-context.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface FolderFieldProps {
  label: string;
  hint: string;
  /** Path as typed, or the token of a folder chosen by the system's dialog; "" for none yet. */
  value: string;
  onChange: (place: string) => void;
  error?: string | null;
}

/** A folder: by the system's own dialog where the host has one, else by its path. */
export function FolderField({ label, hint, value, onChange, error = null }: FolderFieldProps) {
  const { client } = useApp();
  const act = useAct();
  const { chooseFolder } = client;
  if (!chooseFolder)
    return <TextField label={label} hint={hint} value={value} onChange={onChange} error={error} />;
  const choose = () =>
    act(async () => {
      const token = await chooseFolder();
      if (token !== null) onChange(token);
    });
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      {error !== null && <span className="field-error">{error}</span>}
      <div className="row">
        <Button icon={FolderOpen} onPress={() => void choose()}>
          {value === '' ? 'Choose a folder…' : 'Choose another folder…'}
        </Button>
        {value !== '' && <span>A folder is chosen.</span>}
      </div>
    </div>
  );
}
