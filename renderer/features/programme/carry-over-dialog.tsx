import { useState } from 'react';
import type { ItemInSlot, Programme } from '../../../shared/contract/programme.ts';
import { counted } from '../../app/meeting-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { itemName } from './item-words.ts';
import { useProgrammeDesk } from './programme-desk.ts';
import { slotName } from './slot-words.ts';

/** The next municipal year of a plan: "25" after "24", "00" after "99". */
const nextYear = (yearKey: string): string => String((Number(yearKey) + 1) % 100).padStart(2, '0');

/** Chooses what was not taken this year and is to be looked at in the next. */
export function CarryOverDialog({ onCarried }: { onCarried: (yearKey: string) => void }) {
  const { programme, acts, run, setOpen } = useProgrammeDesk();
  const left = leftOver(programme);
  const [chosen, setChosen] = useState(() => new Set<string>());
  const close = () => setOpen(null);
  const next = nextYear(programme.yearKey);
  const carry = () => {
    run(
      async () => {
        await acts.carryOver([...chosen]);
        onCarried(next);
      },
      `The next year’s programme is begun, with ${counted(chosen.size, 'item')} chosen from this one.`,
    );
    close();
  };
  return (
    <Dialog title="Begin the next year’s programme" isOpen onClose={close} wide>
      <p>
        Standing items and what was put off to the next year come along by themselves. Nothing is
        taken out of {programme.yearLabel}.
      </p>
      {left.length > 0 && (
        <fieldset className="field">
          <legend className="field-label">Not taken this year: which of them come along?</legend>
          {left.map(({ item, place }) => (
            <TickBox
              key={item.id}
              isTicked={chosen.has(item.id)}
              onChange={(ticked) => {
                const now = new Set(chosen);
                if (ticked) now.add(item.id);
                else now.delete(item.id);
                setChosen(now);
              }}
            >
              {itemName(item)} <span className="choice-note">{place}</span>
            </TickBox>
          ))}
        </fieldset>
      )}
      <div className="row">
        <Button look="main" onPress={carry}>
          Begin it
        </Button>
        <Button onPress={close}>Leave it</Button>
      </div>
    </Dialog>
  );
}

function leftOver({ slots }: Programme): { item: ItemInSlot; place: string }[] {
  return slots
    .filter(({ kind }) => kind === 'meeting' || kind === 'undetermined')
    .flatMap((slot) =>
      slot.items
        .filter(({ standing }) => standing === 'planned')
        .map((item) => ({ item, place: slotName(slot) })),
    );
}
