import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { Button } from '../../ui/button.tsx';
import { AddPlace } from './add-place.tsx';
import { PlaceCard } from './place-card.tsx';

/** Every folder that this laptop exchanges with. */
export function Places({ state }: { state: ExchangeState }) {
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section className="stack" aria-labelledby="places">
      <h2 id="places">Folders</h2>
      {state.mailboxes.length === 0 && (
        <p className="readable">
          There is no folder on the list, so nothing is sent and nothing arrives. Add the one that
          your group uses.
        </p>
      )}
      <ul className="plain-list places">
        {state.mailboxes.map((mailbox) => (
          <li key={mailbox.id}>
            <PlaceCard
              mailbox={mailbox}
              isIn={state.standing === 'in'}
              isOnly={state.mailboxes.length === 1}
            />
          </li>
        ))}
      </ul>
      {state.standing === 'in' && isAdding && <AddPlace onDone={() => setIsAdding(false)} />}
      {state.standing === 'in' && !isAdding && (
        <div>
          <Button icon={Plus} onPress={() => setIsAdding(true)}>
            Add another folder…
          </Button>
        </div>
      )}
    </section>
  );
}
