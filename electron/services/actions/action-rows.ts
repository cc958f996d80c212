import type { ActionRow } from '../../../shared/contract/actions.ts';
import { isPastDue, isStale } from '../../../shared/domain/action-due.ts';
import { isOpenAction } from '../../../shared/domain/action-states.ts';
import { ref } from '../../../shared/domain/minute-name.ts';
import type { MinutePlace } from '../../database/action-minutes.ts';
import type { StoredAction } from '../../database/actions.ts';
import { type ActionParts, stores, today } from './action-parts.ts';

/** Asks of either file as a list shows them, in the order of their ids; those that are not there are left out. */
export function actionRows(parts: ActionParts, ids: readonly string[]): ActionRow[] {
  const found = stores.flatMap((store) =>
    parts.asks[store].byId(ids).map((stored) => ({ stored, isPrivate: store !== 'council' })),
  );
  const minutes = found.flatMap(({ stored }) => stored.minute ?? []);
  const places = parts.asks.world.minutePlaces([...new Set(minutes)]);
  const names = new Map(parts.council.rows('committee').map(({ id, name }) => [id, name]));
  const day = today(parts);
  const rows = new Map(
    found.map(({ stored, isPrivate }) => {
      const place = places.get(stored.minute ?? '') ?? null;
      const committeeName = names.get(stored.committee) ?? '';
      return [stored.id, { ...rowOf(stored, place, day), committeeName, private: isPrivate }];
    }),
  );
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function rowOf(
  { lastReportOn, updates, updateOn, updateText, updateAuthor, ...action }: StoredAction,
  place: MinutePlace | null,
  day: string,
): Omit<ActionRow, 'committeeName' | 'private'> {
  return {
    ...action,
    minuteName: place && nameOf(place, action.saidOn),
    meeting: place?.meeting ?? null,
    isOpen: isOpenAction(action),
    isPastDue: isPastDue(action, day),
    isStale: isStale(action, lastReportOn, day),
    lastUpdate:
      updates === 0 ? null : { on: updateOn, text: updateText ?? '', author: updateAuthor ?? '' },
    updates,
  };
}

/** "60/24"; the number alone where the day is not known. */
export function nameOf(
  { number, date }: Pick<MinutePlace, 'number' | 'date'>,
  saidOn: string | null,
): string | null {
  const said = date ?? saidOn;
  return number === null || said === null || number.includes('/') ? number : ref(number, said);
}
