import type { Action } from '../../../shared/domain/action.ts';
import type { Lineage } from '../../../shared/domain/lineage.ts';
import type { PlannedItem } from '../../../shared/domain/planned-item.ts';
import type { CouncilReader } from './programme-parts.ts';

/** Which asks became which planned items, as people said. */
export interface ItemLinks {
  /** Item → ask. */
  confirmed: ReadonlyMap<string, string>;
  /** "ask item" pairs that somebody said no to. */
  refused: ReadonlySet<string>;
  /** Asks that are an item already. */
  linked: ReadonlySet<string>;
}

export const pairOf = (action: string, item: string): string => `${action} ${item}`;

/** Links of a committee's items: those confirmed by hand, and the ask that an item was made of. */
export function itemLinks(
  council: CouncilReader,
  items: readonly PlannedItem[],
  actions: readonly Action[],
): ItemLinks {
  const isOurs = new Set(actions.map(({ id }) => id));
  const rows: Lineage[] = items
    .flatMap(({ id }) => council.rows('lineage', { to: id }))
    .filter(({ from, type }) => isOurs.has(from) && type === 'movedTo');
  const standing = (one: Lineage['standing']) => rows.filter((row) => row.standing === one);
  const refused = new Set(standing('refused').map(({ from, to }) => pairOf(from, to)));
  const made = items.flatMap(({ id, action }): [string, string][] =>
    action !== null && isOurs.has(action) && !refused.has(pairOf(action, id)) ? [[id, action]] : [],
  );
  const said = standing('confirmed').map(({ from, to }): [string, string] => [to, from]);
  const confirmed = new Map([...said, ...made]);
  return { confirmed, refused, linked: new Set([...said, ...made].map(([, action]) => action)) };
}
