import { useEffect, useId, useRef } from 'react';
import type { SlotInProgramme } from '../../../shared/contract/programme.ts';
import { isTyping } from '../../app/keys.ts';
import { moveOf } from './moves.ts';
import { useProgrammeDesk } from './programme-desk.ts';
import { SlotCard } from './slot-card.tsx';
import { useItemFocus } from './use-item-focus.ts';

/** All places by day, then those without one; Alt with an arrow key moves the item that has the keyboard. */
export function PlacesGrid() {
  const { programme, moving } = useProgrammeDesk();
  const box = useRef<HTMLDivElement>(null);
  const itemInHand = useItemFocus(box, programme, moving.arrived);
  useEffect(() => {
    // before the lists hear it: they would go to the next item instead of moving this one
    const pressed = (event: KeyboardEvent) => {
      const move = moveOf(event);
      const item = itemInHand();
      if (move === null || item === null || isTyping(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      moving.step(item, move);
    };
    document.addEventListener('keydown', pressed, { capture: true });
    return () => document.removeEventListener('keydown', pressed, { capture: true });
  }, [moving, itemInHand]);
  const meetings = programme.slots.filter(({ kind }) => kind === 'meeting');
  const others = programme.slots.filter(({ kind }) => kind !== 'meeting');
  return (
    <div ref={box} className="programme-places">
      {programme.slots.length > 0 && (
        <p className="quiet small">
          Drag an item to another place, or use “Move to…”, or Alt with an arrow key.
        </p>
      )}
      <Group title="Meetings" slots={meetings} />
      <Group title="Without a day" slots={others} />
    </div>
  );
}

function Group({ title, slots }: { title: string; slots: readonly SlotInProgramme[] }) {
  const id = useId();
  if (slots.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{title}</h2>
      <div className="programme-grid">
        {slots.map((slot) => (
          <SlotCard key={slot.id} slot={slot} />
        ))}
      </div>
    </section>
  );
}
