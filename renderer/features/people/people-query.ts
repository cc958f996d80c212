import type { PersonWithMeetings } from '../../../shared/contract/people.ts';
import { createQuery, type Query } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

export function createPeopleQuery(client: Client): Query<PersonWithMeetings[]> {
  return createQuery(client, ['meetings.changed'], () => client.call('people.list', {}));
}
