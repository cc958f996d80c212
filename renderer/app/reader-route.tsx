import type { MeetingDetail } from '../../shared/contract/meetings.ts';
import { ReadingScreen } from '../features/reading/reading-screen.tsx';
import { useApp } from './app-context.ts';
import { createMeetingQuery } from './meeting-query.ts';
import { meetingName } from './meeting-words.ts';
import { createQuery } from './query-store.ts';

import type { Route } from './route.ts';
import { useQuery } from './use-query.ts';
import { useTitle } from './use-title.ts';

interface ReaderRouteProps {
  route: Extract<Route, { screen: 'reader' }>;
}

/** The reading screen with the agenda of its meeting beside it, where the file belongs to one. */
export function ReaderRoute({ route }: ReaderRouteProps) {
  const { client } = useApp();
  const { meeting: id, hash, pdfPage, find } = route;
  const { value: meeting } = useQuery<MeetingDetail | null>(`reader ${id ?? ''}`, () =>
    id === null ? createQuery(client, [], async () => null) : createMeetingQuery(client, id),
  );
  useTitle(
    meeting === null
      ? 'Reading'
      : meetingName({ committee: meeting.committee.name, date: meeting.meeting.date }),
  );
  return (
    <ReadingScreen
      client={client}
      meeting={meeting}
      hash={hash}
      {...(pdfPage !== null && { pdfPage })}
      {...(find !== null && { find })}
    />
  );
}
