import type { MeetingSummary } from '../../shared/contract/meetings.ts';
import { meetingName } from './meeting-words.ts';
import type { Route } from './route.ts';

/** Where I am, for the bar: committee and date inside a meeting, the screen's name elsewhere. */
export function whereWords(route: Route, meetings: readonly MeetingSummary[]): string {
  const inMeeting = (id: string | null, fallback: string) => {
    const meeting = meetings.find((known) => known.id === id);
    return meeting ? meetingName(meeting) : fallback;
  };
  switch (route.screen) {
    case 'meetings':
      return 'Meetings';
    case 'meeting':
    case 'review':
      return inMeeting(route.id, 'Meeting');
    case 'reader':
      return inMeeting(route.meeting, 'Reading');
    case 'carried':
      return inMeeting(route.meeting, 'Notes in the new edition');
    case 'questions':
    case 'running':
      return inMeeting(route.meeting, 'Questions');
    case 'desk':
    case 'minutes':
      return inMeeting(route.meeting, 'Minutes');
    case 'chair':
      return inMeeting(route.meeting, 'The chair’s view');
    case 'actions':
      return 'Actions';
    case 'programme':
      return 'Work programme';
    case 'pastPapers':
      return 'Past papers';
    case 'search':
      return 'Search';
    case 'sharedFolder':
      return 'Shared folder';
    case 'twoValues':
      return 'Values to choose';
    case 'people':
      return 'People';
    case 'settings':
      return 'Settings';
  }
}
