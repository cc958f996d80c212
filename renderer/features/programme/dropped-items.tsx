import { Undo2 } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { itemName } from './item-words.ts';
import { useProgrammeDesk } from './programme-desk.ts';
import { slotName } from './slot-words.ts';

/** What was dropped, with the reason; nothing is taken away for good. */
export function DroppedItems() {
  const { programme, acts, run } = useProgrammeDesk();
  const id = useId();
  const dropped = programme.slots.flatMap((slot) =>
    slot.items.filter(({ standing }) => standing === 'dropped').map((item) => ({ item, slot })),
  );
  if (dropped.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>Dropped</h2>
      <ul className="plain-list stack">
        {dropped.map(({ item, slot }) => (
          <li key={item.id} data-item={item.id} tabIndex={-1} className="planned-dropped">
            <p>
              <strong>{itemName(item)}</strong>
            </p>
            <p className="quiet small">
              Was planned for {slotName(slot)}. {item.droppedBecause || 'No reason was given.'}
            </p>
            <div>
              <Button
                icon={Undo2}
                aria-label={`Bring back: ${itemName(item)}`}
                onPress={() =>
                  run(
                    () => acts.restore(item.id),
                    `${itemName(item)} is planned again, at ${slotName(slot)}.`,
                  )
                }
              >
                Bring back
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
