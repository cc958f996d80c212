import type { Conflict, ExchangeState, Presence } from '../../shared/contract/exchange.ts';
import type { Client } from '../client/client.ts';
import { createQuery, type Query } from './query-store.ts';

/** How this laptop stands with the others. */
export function createExchangeQuery(client: Client): Query<ExchangeState> {
  return createQuery(client, ['exchange.changed'], () => client.call('exchange.state', {}));
}

/** Values that two people set without knowing of each other. */
export function createConflictsQuery(client: Client): Query<readonly Conflict[]> {
  let known: readonly Conflict[] = [];
  return createQuery(client, ['exchange.changed'], async () => {
    const { conflicts } = await client.call('exchange.conflicts', {});
    // the same list again draws nothing anew: it is asked for with every exchange
    if (JSON.stringify(conflicts) !== JSON.stringify(known)) known = conflicts;
    return known;
  });
}

/** Who else has the app open just now, and where. */
export function createPresenceQuery(client: Client): Query<readonly Presence[]> {
  return createQuery(
    client,
    ['exchange.presenceChanged'],
    async () => (await client.call('exchange.presence', {})).present,
  );
}
