import { useEffect, useRef, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  TextField,
} from 'react-aria-components';
import { useStore } from 'zustand';
import { Dialog } from '../ui/dialog.tsx';
import { Status } from '../ui/status.tsx';
import { useApp } from './app-context.ts';
import { type Command, type CommandGroup, createCommandStore } from './command-store.ts';
import { type KeyAction, keyBindings } from './keys.ts';
import './command-box.css';

interface CommandBoxProps {
  isOpen: boolean;
  onClose: () => void;
  does: Record<KeyAction, () => void>;
}

/** Ctrl+K: a few letters lead to any meeting, item, paper, person, phrase or command. */
export function CommandBox({ isOpen, onClose, does }: CommandBoxProps) {
  return (
    <Dialog title="Go to" isOpen={isOpen} onClose={onClose}>
      {isOpen && <Inside does={does} onClose={onClose} />}
    </Dialog>
  );
}

function Inside({ does, onClose }: Omit<CommandBoxProps, 'isOpen'>) {
  const { client, navigation, screenCommands } = useApp();
  const [box] = useState(() =>
    createCommandStore(client, [...screenCommands.current(), ...commandsOf(does)]),
  );
  const { words, groups, isEmpty } = useStore(box.store);
  useEffect(() => box.stop, [box]);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  const run = (key: string) => {
    const command = groups.flatMap((group) => group.commands).find(({ id }) => id === key);
    if (!command) return;
    onClose();
    if (command.route) navigation.go(command.route);
    command.run?.();
  };
  return (
    <Autocomplete inputValue={words} onInputChange={box.type}>
      <TextField className="field command-field" ref={field} type="search">
        <Label className="field-label">Some letters or words</Label>
        <Input className="field-box" autoComplete="off" spellCheck={false} />
      </TextField>
      {isEmpty && <Status>Nothing was found for “{words}”.</Status>}
      <Menu
        className="command-list"
        aria-label="What was found"
        items={groups}
        onAction={(key) => run(String(key))}
      >
        {(group: CommandGroup) => (
          <MenuSection id={group.heading}>
            <Header className="command-heading">{group.heading}</Header>
            <Collection items={group.commands}>
              {(command: Command) => (
                <MenuItem id={command.id} textValue={command.label} className="command">
                  <span>{command.label}</span>
                  {command.note && <span className="quiet small">{command.note}</span>}
                </MenuItem>
              )}
            </Collection>
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  );
}

const pastPapers: Command = {
  id: 'past-papers',
  label: 'Import past papers…',
  note: 'A folder of packs and minutes',
  route: { screen: 'pastPapers' },
};

/** Everything the keys do can be chosen here as well. */
function commandsOf(does: Record<KeyAction, () => void>): Command[] {
  const byKeys = keyBindings
    .filter(({ action }) => action !== 'commands')
    .map(({ action, does: label, keys }) => ({ id: action, label, note: keys, run: does[action] }));
  return [...byKeys, pastPapers];
}
