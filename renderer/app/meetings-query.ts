import type { MeetingSummary } from '../../shared/contract/meetings.ts';
import type { Client } from '../client/client.ts';
import { createQuery, type Query } from './query-store.ts';

/**
 * All meetings, for the list, the command box and the question which meeting a file belongs to. The frame keeps it for
 * as long as the app is open, so it does not follow the asks, which change with every clause typed at the desk; the list
 * does while it is on screen.
 */
export function createMeetingsQuery(client: Client): Query<MeetingSummary[]> {
  return createQuery(client, ['meetings.changed', 'reading.changed'], () =>
    client.call('meetings.list', {}),
  );
}
