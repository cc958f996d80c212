import type { ActionChoices } from '../../../shared/contract/actions.ts';
import { createQuery, type Query } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

/** Committees and owners to choose from, and how much is new or not looked at. */
export function createChoicesQuery(client: Client): Query<ActionChoices> {
  return createQuery(client, ['actions.changed'], () =>
    client.call('actions.choices', { committee: null }),
  );
}

/** Everybody who has an ask, to be offered by a few letters. */
export const ownersIn = (choices: ActionChoices | null): string[] =>
  (choices?.owners ?? []).map(({ owner }) => owner).filter((owner) => owner !== '');
