import type { CopiesState } from '../../../shared/contract/copies.ts';
import { createQuery, type Query } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

export function createCopiesQuery(client: Client): Query<CopiesState> {
  return createQuery(client, ['copies.changed'], () => client.call('copies.get', {}));
}
