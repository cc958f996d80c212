import type { ActionChoices } from '../../../shared/contract/actions.ts';
import type { CountedChoices } from '../../database/action-choices.ts';
import { type ActionParts, lookIds, stores } from './action-parts.ts';

/** What can be chosen in the filters. Every committee of the council can, since a typed ask needs one. */
export function actionChoices(parts: ActionParts, committee: string | null): ActionChoices {
  const look = (store: (typeof stores)[number]) => parts.personal.row('actionLook', lookIds[store]);
  const counted = stores.map((store) =>
    parts.asks[store].choices(committee, look(store)?.seen ?? null),
  );
  const sum = (field: 'unchecked' | 'changed') =>
    counted.reduce((total, counts) => total + counts[field], 0);
  const committees = openBy(counted, ({ committees }) =>
    committees.map(({ committee: id, open }) => [id, open]),
  );
  const owners = openBy(counted, ({ owners }) => owners.map(({ owner, open }) => [owner, open]));
  return {
    committees: parts.council
      .rows('committee')
      .map(({ id, name }) => ({ id, name, open: committees.get(id) ?? 0 }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en')),
    owners: [...owners]
      .map(([owner, open]) => ({ owner, open }))
      .sort((one, other) => one.owner.localeCompare(other.owner, 'en')),
    unchecked: sum('unchecked'),
    changed: sum('changed'),
    lookedAt: look('council')?.at ?? null,
  };
}

function openBy(
  counted: readonly CountedChoices[],
  pairs: (counts: CountedChoices) => [key: string, open: number][],
): Map<string, number> {
  const open = new Map<string, number>();
  for (const [key, count] of counted.flatMap(pairs)) open.set(key, (open.get(key) ?? 0) + count);
  return open;
}

/** What is there now I have seen. Nobody would undo that. */
export function lookedAtActions(parts: ActionParts): void {
  const at = parts.clock().toISOString();
  const author = { name: 'Me' };
  parts.personal.change(
    author,
    'Asks looked at',
    (tx) => {
      for (const store of stores)
        tx.set('actionLook', lookIds[store], { seen: parts.asks[store].lastChange(), at });
    },
    { undoable: false },
  );
}
