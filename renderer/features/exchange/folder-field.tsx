import { FolderOpen } from 'lucide-react';
import { useId } from 'react';
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
  /** Takes the focus when it appears: what was just asked for is here. */
  takesFocus?: boolean;
}

/** A folder: by the system's own dialog where the host has one, else by its path. */
export function FolderField(props: FolderFieldProps) {
  const { label, value, onChange, error = null } = props;
  const { client } = useApp();
  const act = useAct();
  const [name, fault] = [useId(), useId()];
  const { chooseFolder } = client;
  if (!chooseFolder) return <TextField {...props} />;
  const choose = () =>
    act(async () => {
      const token = await chooseFolder();
      if (token !== null) onChange(token);
    });
  return (
    <div className="field" data-wrong={error !== null}>
      <span id={name} className="field-label">
        {label}
      </span>
      {error !== null && (
        <span id={fault} className="field-error">
          {error}
        </span>
      )}
      <div className="row">
        <Button
          icon={FolderOpen}
          autoFocus={props.takesFocus ?? false}
          aria-describedby={error === null ? name : `${name} ${fault}`}
          onPress={() => void choose()}
        >
          {value === '' ? 'Choose a folder…' : 'Choose another folder…'}
        </Button>
        {value !== '' && <span>A folder is chosen.</span>}
      </div>
    </div>
  );
}
