import type { ItemInSlot, SlotInProgramme } from '../../../shared/contract/programme.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { itemName } from './item-words.ts';
import { moves } from './moves.ts';
import { mayHold } from './places.ts';
import { useProgrammeDesk } from './programme-desk.ts';
import { placeChoices } from './slot-words.ts';

/** All that a drag can do with an item, without dragging. */
export function MoveMenu({ item, slot }: { item: ItemInSlot; slot: SlotInProgramme }) {
  const { programme, moving } = useProgrammeDesk();
  const inList = moves.filter(
    (move) => (move.id === 'up' || move.id === 'down') && move.place(programme, item.id) !== null,
  );
  const places = programme.slots.filter((other) => mayHold(other) && other.id !== slot.id);
  const choose = (id: string) => {
    const step = moves.find((move) => move.id === id);
    if (step) moving.step(item.id, step);
    else moving.to(item.id, { slot: id, before: null });
  };
  return (
    <MenuButton
      look="quiet"
      label="Move to…"
      name={`Move to…: ${itemName(item)}`}
      groups={[
        {
          heading: 'In this list',
          choices: inList.map(({ id, label, keys }) => ({ id, label, note: keys })),
        },
        { heading: 'Another place', choices: placeChoices(places) },
      ]}
      onChoose={choose}
    />
  );
}
