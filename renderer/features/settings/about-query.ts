import type { OutputOf } from '../../../shared/contract/contract.ts';
import { createQuery, type Query } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

export function createAboutQuery(client: Client): Query<OutputOf<'profile.about'>> {
  return createQuery(client, [], () => client.call('profile.about', {}));
}
