import type { SlotInProgramme } from '../../../shared/contract/programme.ts';
import { counted } from '../../app/meeting-words.ts';
import { MenuButton, type MenuChoice } from '../../ui/menu-button.tsx';
import { standingIn } from './places.ts';
import { useProgrammeDesk } from './programme-desk.ts';
import { slotName } from './slot-words.ts';
import { focusSlot, focusTitle } from './use-item-focus.ts';

/** What can be done to a meeting, or to another place, as a whole. */
export function SlotMenu({ slot }: { slot: SlotInProgramme }) {
  const { programme, acts, run, setOpen } = useProgrammeDesk();
  const isMeeting = slot.kind === 'meeting';
  const name = slotName(slot);
  const deeds: Record<string, () => void> = {
    move: () => setOpen({ kind: 'moveMeeting', slot: slot.id }),
    rename: () => setOpen({ kind: 'renameSlot', slot: slot.id }),
    cancel: () => run(() => acts.cancelMeeting(slot.id, true), cancelledWords(slot)),
    hold: () => run(() => acts.cancelMeeting(slot.id, false), `${name} is held after all.`),
    remove: () => {
      const at = programme.slots.indexOf(slot);
      const neighbour = programme.slots[at - 1] ?? programme.slots[at + 1];
      run(
        () => acts.removeSlot(slot.id),
        `${name} is taken away.`,
        () => (neighbour ? focusSlot(neighbour.id) : focusTitle()),
      );
    },
  };
  return (
    <MenuButton
      look="quiet"
      label="Change…"
      name={`Change…: ${name}`}
      groups={[{ heading: isMeeting ? 'This meeting' : 'This place', choices: choicesOf(slot) }]}
      onChoose={(id) => deeds[id]?.()}
    />
  );
}

function choicesOf(slot: SlotInProgramme): MenuChoice[] {
  const choices: MenuChoice[] = [];
  if (slot.kind === 'meeting' && slot.cancelled === 0)
    choices.push(
      { id: 'move', label: 'Move it to another day…' },
      { id: 'cancel', label: 'Cancel the meeting' },
    );
  if (slot.cancelled === 1) choices.push({ id: 'hold', label: 'It is held after all' });
  choices.push({
    id: 'rename',
    label: slot.kind === 'meeting' ? 'Time and words beside the day…' : 'Another name…',
  });
  if (slot.items.length === 0 && slot.meeting === null)
    choices.push({ id: 'remove', label: 'Take it away' });
  return choices;
}

function cancelledWords(slot: SlotInProgramme): string {
  const homeless = standingIn(slot).filter(({ standing }) => standing === 'planned').length;
  const name = slotName(slot);
  if (homeless === 0) return `The meeting of ${name} is cancelled.`;
  const need = homeless === 1 ? 'needs' : 'need';
  return `The meeting of ${name} is cancelled. ${counted(homeless, 'item')} ${need} a new place.`;
}
