import { useRef, useState } from 'react';
import type { SlotInProgramme } from '../../../shared/contract/programme.ts';
import { newId } from '../../app/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useProgrammeDesk } from './programme-desk.ts';
import { slotName } from './slot-words.ts';
import { focusItem } from './use-item-focus.ts';

/** A title is all that a new item needs; the field stays for the next one. */
export function AddItem({ slot }: { slot: SlotInProgramme }) {
  const { acts, run, setOpen } = useProgrammeDesk();
  const [title, setTitle] = useState('');
  const last = useRef<string | null>(null);
  const add = () => {
    const words = title.trim();
    if (words === '') return;
    const id = newId();
    last.current = id;
    setTitle('');
    run(() => acts.addItem(id, slot.id, words), `${words} is added to ${slotName(slot)}.`);
  };
  const close = () => {
    add();
    setOpen(null);
    if (last.current !== null) focusItem(last.current);
  };
  return (
    <form
      className="stack planned-editor"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={`New item for ${slotName(slot)}`}
        value={title}
        onChange={setTitle}
        takesFocus
      />
      <div className="row">
        <Button look="main" type="submit">
          Add
        </Button>
        <Button onPress={close}>Done</Button>
      </div>
    </form>
  );
}
