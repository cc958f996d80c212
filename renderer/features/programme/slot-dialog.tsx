import { useState } from 'react';
import type { SlotInProgramme } from '../../../shared/contract/programme.ts';
import { formatDate, formatTime } from '../../../shared/domain/format-date.ts';
import type { SlotKind } from '../../../shared/domain/programme-slot.ts';
import { newId } from '../../app/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DayFields, parsedDay, parsedTime, TimeField } from './day-fields.tsx';
import { useProgrammeDesk } from './programme-desk.ts';
import { kindWords, slotName } from './slot-words.ts';

const kinds: readonly { value: SlotKind; label: string }[] = [
  { value: 'meeting', label: 'A meeting on a day' },
  { value: 'year', label: 'A later year' },
  { value: 'undetermined', label: 'Date to be determined' },
  { value: 'standing', label: 'Standing items' },
  { value: 'information', label: 'Items taken for information' },
];

/** Adds a meeting, or another place for items. */
export function AddSlotDialog() {
  const { acts, run, setOpen } = useProgrammeDesk();
  const [kind, setKind] = useState<SlotKind>('meeting');
  const [typed, setTyped] = useState({ day: '', time: '' });
  const [label, setLabel] = useState('');
  const [isTried, setIsTried] = useState(false);
  const close = () => setOpen(null);
  const isMeeting = kind === 'meeting';
  const add = () => {
    const [date, time] = [parsedDay(typed), parsedTime(typed)];
    setIsTried(true);
    if (isMeeting && (date === null || time === undefined)) return;
    const words = isMeeting ? label.trim() : label.trim() || kindWords[kind];
    const fields = { kind, label: words, ...(isMeeting && { date, time: time ?? null }) };
    run(
      () => acts.addSlot(newId(), fields),
      `${isMeeting && date !== null ? formatDate(date) : words} is added.`,
    );
    close();
  };
  return (
    <Dialog title="Add a meeting or another place" isOpen onClose={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Choices label="What" choices={kinds} value={kind} onChange={setKind} />
        {isMeeting && <DayFields typed={typed} onChange={setTyped} isTried={isTried} />}
        <TextField
          label={isMeeting ? 'Words beside the day' : 'Its name'}
          hint={isMeeting ? 'Such as “informal meeting”. May stay empty.' : kindWords[kind]}
          value={label}
          onChange={setLabel}
        />
        <div className="row">
          <Button look="main" type="submit">
            Add
          </Button>
          <Button onPress={close}>Leave it</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The time and the words beside a meeting's day, or the name of another place. */
export function RenameSlotDialog({ slot }: { slot: SlotInProgramme }) {
  const { acts, run, setOpen } = useProgrammeDesk();
  const isMeeting = slot.kind === 'meeting';
  const [typed, setTyped] = useState({
    day: slot.date ?? '',
    time: slot.time === null ? '' : formatTime(slot.time),
  });
  const [label, setLabel] = useState(slot.label);
  const [isTried, setIsTried] = useState(false);
  const close = () => setOpen(null);
  const keep = () => {
    const time = parsedTime(typed);
    setIsTried(true);
    if (time === undefined) return;
    run(
      () => acts.changeSlot(slot.id, { label: label.trim(), ...(isMeeting && { time }) }),
      `${slotName(slot)} is changed.`,
    );
    close();
  };
  return (
    <Dialog title={`Change ${slotName(slot)}`} isOpen onClose={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        {isMeeting && <TimeField typed={typed} onChange={setTyped} isTried={isTried} />}
        <TextField
          label={isMeeting ? 'Words beside the day' : 'Its name'}
          value={label}
          onChange={setLabel}
        />
        <div className="row">
          <Button look="main" type="submit">
            Keep it
          </Button>
          <Button onPress={close}>Leave it</Button>
        </div>
      </form>
    </Dialog>
  );
}
