import { CircleHelp, Search, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { Profile } from '../../shared/domain/profile.ts';
import type { TypeSizeStep } from '../../shared/domain/type-size.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useApp } from './app-context.ts';
import type { History } from './history.ts';
import type { KeyAction } from './keys.ts';
import { themes } from './profile-words.ts';
import { useAct } from './use-act.ts';
import './top-bar.css';

interface TopBarProps {
  profile: Profile;
  /** Where I am, in words. */
  where: string;
  savedLine: ReactNode;
  history: History;
  does: Record<KeyAction, () => void>;
}

/** Where I am, whether all is kept, and how the screen looks: the same place on every screen. */
export function TopBar({ profile, where, savedLine, history, does }: TopBarProps) {
  const { undo, told } = useStore(history.store);
  return (
    <header className="top-bar">
      <div className="top-bar-where">
        <p className="top-bar-place">{where}</p>
        <div className="top-bar-said">
          {savedLine}
          {told !== null && (
            <p className="saved-line" title={told}>
              {told}
            </p>
          )}
        </div>
      </div>
      <div className="row">
        <Button icon={Search} onPress={does.commands}>
          Go to… <span className="key-hint">Ctrl+K</span>
        </Button>
        {undo === null ? (
          // its room is kept: the paper must not jump with the first mark that is made
          <span className="button top-bar-room" aria-hidden="true">
            <Undo2 size="1.1em" />
            Undo
          </span>
        ) : (
          <Button icon={Undo2} onPress={does.undo} aria-label={`Undo: ${undo}`}>
            Undo
          </Button>
        )}
        <Looks profile={profile} />
        <Button icon={CircleHelp} onPress={does.help}>
          Help <span className="key-hint">F1</span>
        </Button>
      </div>
    </header>
  );
}

/** Colours and size of type, one press away. */
function Looks({ profile }: { profile: Profile }) {
  const { client } = useApp();
  const act = useAct();
  // shown until the profile says so too: a list that jumps back takes the next arrow key from where it was
  const [chosen, setChosen] = useState<Profile['theme'] | null>(null);
  if (chosen === profile.theme) setChosen(null);
  const wear = async (theme: Profile['theme']) => {
    setChosen(theme);
    const refused = await act(() => client.call('profile.save', { theme }));
    if (refused !== null) setChosen((shown) => (shown === theme ? null : shown));
  };
  const resize = (step: TypeSizeStep) =>
    void act(() => client.call('profile.stepTypeSize', { step }));
  return (
    <>
      <SelectField
        inline
        label="Colours"
        options={themes}
        value={chosen ?? profile.theme}
        onChange={(theme) => void wear(theme)}
      />
      <Button aria-label="A− smaller type" onPress={() => resize('smaller')}>
        A−
      </Button>
      <Button aria-label="A+ larger type" onPress={() => resize('larger')}>
        A+
      </Button>
    </>
  );
}
