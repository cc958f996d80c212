import type { CommitteeInList } from '../../../shared/contract/committees.ts';
import { createQuery, type Query } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

export function createCommitteesQuery(client: Client): Query<CommitteeInList[]> {
  return createQuery(client, ['committees.changed'], () => client.call('committees.list', {}));
}
