import { useMemo, useRef } from 'react';
import type { Programme } from '../../../shared/contract/programme.ts';
import { useApp } from '../../app/app-context.ts';
import type { Query } from '../../app/query-store.ts';
import { useAct } from '../../app/use-act.ts';
import type { Move } from './moves.ts';
import { isThere, itemOf, type Place, slotOf, standingIn } from './places.ts';
import { askedAgain } from './programme-queries.ts';
import { slotName } from './slot-words.ts';

export interface Moving {
  /** Puts an item into a place, and says where it is now. */
  to(item: string, place: Place): void;
  /** One step by key. Steps pressed quickly one after another all count. */
  step(item: string, move: Move): void;
  /** The item that was moved last, told once: the keyboard is to follow it also where a mouse has moved it. */
  arrived(): string | null;
}

/** Moves items, one after another, each from where the one before has left it. */
export function useMoving(
  query: Query<Programme>,
  onProblem: (problem: string | null) => void,
): Moving {
  const { client, announcer } = useApp();
  const act = useAct();
  const last = useRef(Promise.resolve());
  const moved = useRef<string | null>(null);
  return useMemo(() => {
    const afterLast = (deed: (programme: Programme) => Promise<void>) => {
      last.current = last.current.then(async () => {
        const programme = query.store.getState().value;
        if (programme !== null) await deed(programme);
      });
    };
    const put = async (programme: Programme, item: string, place: Place) => {
      if (isThere(programme, item, place)) return;
      const { committee, yearKey } = programme;
      moved.current = item;
      const problem = await act(async () => {
        await client.call('programme.moveItem', { committee, yearKey, item, ...place });
        await askedAgain(query);
      });
      onProblem(problem);
      const now = query.store.getState().value;
      if (problem === null && now !== null) announcer.say(movedWords(now, item));
    };
    return {
      arrived: () => {
        const item = moved.current;
        moved.current = null;
        return item;
      },
      to: (item, place) => afterLast((programme) => put(programme, item, place)),
      step: (item, move) =>
        afterLast(async (programme) => {
          const place = move.place(programme, item);
          if (place === null) announcer.say(move.atEnd);
          else await put(programme, item, place);
        }),
    };
  }, [client, announcer, act, query, onProblem]);
}

/** "Section 19 Policy is now at 17 April 2025, place 3 of 3. Undo takes it back." */
function movedWords(programme: Programme, item: string): string {
  const slot = slotOf(programme, item);
  const title = itemOf(programme, item)?.title || 'The item';
  if (slot === null) return `${title} was moved.`;
  const items = standingIn(slot);
  const at = items.findIndex(({ id }) => id === item) + 1;
  return `${title} is now at ${slotName(slot)}, place ${at} of ${items.length}. Undo takes it back.`;
}
