import { CalendarX, History, MoveRight, Plus } from 'lucide-react';
import { useId } from 'react';
import type { SlotInProgramme } from '../../../shared/contract/programme.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { meetingAddress } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AddItem } from './add-item.tsx';
import { ItemEditor } from './item-editor.tsx';
import { mayHold, standingIn } from './places.ts';
import { PlannedList } from './planned-list.tsx';
import { useProgrammeDesk } from './programme-desk.ts';
import { SlotMenu } from './slot-menu.tsx';
import { besideDay, slotName, slotTitle } from './slot-words.ts';

/** One meeting, or another place in the plan of work, with what is planned for it. */
export function SlotCard({ slot }: { slot: SlotInProgramme }) {
  const { open, setOpen } = useProgrammeDesk();
  const id = useId();
  const beside = besideDay(slot);
  const items = standingIn(slot);
  const opened = items.find((item) => open?.kind === 'item' && open.item === item.id);
  const isAdding = open?.kind === 'addItem' && open.slot === slot.id;
  return (
    <section
      className="programme-slot"
      aria-labelledby={`${id} ${id}-beside`}
      data-cancelled={slot.cancelled === 1 || undefined}
    >
      <header>
        <h3 id={id} tabIndex={-1} data-slot={slot.id}>
          {slotTitle(slot)}
        </h3>
        <p id={`${id}-beside`} className="quiet">
          {beside}
        </p>
        <Standing slot={slot} />
        {slot.meeting !== null && (
          <p>
            <a href={meetingAddress(slot.meeting)}>
              Papers of this meeting<span className="visually-hidden">: {slotName(slot)}</span>
            </a>
          </p>
        )}
      </header>
      {slot.cancelled === 1 && items.length > 0 && (
        <p className="planned-homeless">
          {items.length === 1 ? 'This item needs' : 'These items need'} a new place.
        </p>
      )}
      <PlannedList slot={slot} />
      {opened && <ItemEditor key={opened.id} item={opened} slot={slot} />}
      {isAdding && <AddItem slot={slot} />}
      <div className="row slot-acts">
        {mayHold(slot) && !isAdding && (
          <Button
            look="quiet"
            icon={Plus}
            aria-label={`Add an item: ${slotName(slot)}`}
            onPress={() => setOpen({ kind: 'addItem', slot: slot.id })}
          >
            Add an item
          </Button>
        )}
        <SlotMenu slot={slot} />
      </div>
    </section>
  );
}

function Standing({ slot }: { slot: SlotInProgramme }) {
  const isMoved = slot.movedFrom !== null;
  if (slot.cancelled === 0 && !isMoved && !(slot.isPast && slot.kind === 'meeting')) return null;
  return (
    <p className="row">
      {slot.cancelled === 1 && (
        <Tag icon={CalendarX} tone="bad">
          Cancelled
        </Tag>
      )}
      {slot.movedFrom !== null && (
        <Tag icon={MoveRight} tone="warn">
          {`Moved from ${formatShortDate(slot.movedFrom)}`}
        </Tag>
      )}
      {slot.isPast && slot.cancelled === 0 && <Tag icon={History}>Past</Tag>}
    </p>
  );
}
