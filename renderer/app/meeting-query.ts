import type { MeetingDetail } from '../../shared/contract/meetings.ts';
import type { Client } from '../client/client.ts';
import { createQuery, type Query } from './query-store.ts';

/** One meeting whole, for its page, its review and the agenda beside the reader. */
export function createMeetingQuery(client: Client, id: string): Query<MeetingDetail> {
  return createQuery(client, ['meetings.changed', 'reading.changed'], () =>
    client.call('meetings.get', { id }),
  );
}
