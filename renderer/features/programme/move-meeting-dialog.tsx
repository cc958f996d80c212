import { useState } from 'react';
import type { SlotInProgramme } from '../../../shared/contract/programme.ts';
import { formatDate, formatShortDate, formatTime } from '../../../shared/domain/format-date.ts';
import { counted } from '../../app/meeting-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DayFields, dayProblem, parsedDay, parsedTime, timeProblem } from './day-fields.tsx';
import { standingIn } from './places.ts';
import { useProgrammeDesk } from './programme-desk.ts';
import { slotName } from './slot-words.ts';

/** The same meeting on another day, and what follows from it. */
export function MoveMeetingDialog({ slot }: { slot: SlotInProgramme }) {
  const { acts, run, setOpen } = useProgrammeDesk();
  const [isTried, setIsTried] = useState(false);
  const [typed, setTyped] = useState({
    day: '',
    time: slot.time === null ? '' : formatTime(slot.time),
  });
  const day = parsedDay(typed);
  const close = () => setOpen(null);
  const move = () => {
    const time = parsedTime(typed);
    setIsTried(true);
    if (day === null || time === undefined) return;
    run(
      () => acts.moveMeeting(slot.id, day, time),
      `The meeting of ${slotName(slot)} is moved to ${formatDate(day)}.`,
    );
    close();
  };
  const problem = isTried ? (dayProblem(typed) ?? timeProblem(typed)) : null;
  return (
    <Dialog title={`Move the meeting of ${slotName(slot)}`} isOpen onClose={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          move();
        }}
      >
        <DayFields typed={typed} onChange={setTyped} isTried={problem !== null} />
        <p role="status">{followsWords(slot, day)}</p>
        <div className="row">
          <Button look="main" type="submit">
            Move the meeting
          </Button>
          <Button onPress={close}>Leave it</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What follows, before it is done. */
function followsWords(slot: SlotInProgramme, day: string | null): string {
  const items = standingIn(slot).length;
  const along =
    items === 0 ? 'Nothing is planned for it yet.' : `${counted(items, 'item')} will move along.`;
  const from =
    slot.date === null ? '' : ` The programme will say “moved from ${formatShortDate(slot.date)}”.`;
  const papers =
    slot.meeting === null ? '' : ' It stays the same meeting, with its papers and its minutes.';
  const to = day === null ? '' : `New day: ${formatDate(day)}. `;
  return `${to}${along}${from}${papers}`;
}
