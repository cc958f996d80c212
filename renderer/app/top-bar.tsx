import { CircleHelp, Search, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { profileInput, stepTypeSize } from './profile-query.ts';
import { themes } from './profile-words.ts';
import './top-bar.css';

interface TopBarProps {
  profile: Profile;
  /** Where I am, in words. */
  where: string;
  savedLine: ReactNode;
  /** What Undo would take back, in words; null where there is nothing. */
  undo: string | null;
  onUndo: () => void;
  onSave: (profile: InputOf<'profile.save'>) => void;
  onHelp: () => void;
  onCommands: () => void;
}

/** Where I am, whether all is kept, and how the screen looks: the same place on every screen. */
export function TopBar(props: TopBarProps) {
  const { profile, where, savedLine, undo, onUndo, onSave, onHelp, onCommands } = props;
  const kept = profileInput(profile);
  const resize = (direction: 1 | -1) =>
    onSave({ ...kept, typeSize: stepTypeSize(profile.typeSize, direction) });
  return (
    <header className="top-bar">
      <div className="top-bar-where">
        <p className="top-bar-place">{where}</p>
        {savedLine}
      </div>
      <div className="row">
        <Button icon={Search} onPress={onCommands}>
          Go to… <span className="key-hint">Ctrl+K</span>
        </Button>
        {undo !== null && (
          <Button icon={Undo2} onPress={onUndo} aria-label={`Undo: ${undo}`}>
            Undo
          </Button>
        )}
        <SelectField
          inline
          label="Colours"
          options={themes}
          value={profile.theme}
          onChange={(theme) => onSave({ ...kept, theme })}
        />
        <Button aria-label="A− smaller type" onPress={() => resize(-1)}>
          A−
        </Button>
        <Button aria-label="A+ larger type" onPress={() => resize(1)}>
          A+
        </Button>
        <Button icon={CircleHelp} onPress={onHelp}>
          Help <span className="key-hint">F1</span>
        </Button>
      </div>
    </header>
  );
}
