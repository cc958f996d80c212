import type { MeetingSummary } from '../../shared/contract/meetings.ts';
import type { Client } from '../client/client.ts';
import { createQuery, type Query } from './query-store.ts';

/** All meetings, for the list, the command box and the question which meeting a file belongs to. */
export function createMeetingsQuery(client: Client): Query<MeetingSummary[]> {
  return createQuery(client, ['meetings.changed', 'reading.changed', 'actions.changed'], () =>
    client.call('meetings.list', {}),
  );
}
