import type { MeetingSummary } from '../../shared/contract/meetings.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import { ActionsScreen } from '../features/actions/actions-screen.tsx';
import { BackupDue } from '../features/backups/backup-due.tsx';
import { BackupSection } from '../features/backups/backup-section.tsx';
import { CarriedScreen } from '../features/carried/carried-screen.tsx';
import { ChairScreen } from '../features/chair/chair-screen.tsx';
import { CopiesSection } from '../features/copies/copies-section.tsx';
import { SharedFolderScreen } from '../features/exchange/shared-folder-screen.tsx';
import { TwoValuesScreen } from '../features/exchange/two-values-screen.tsx';
import { HouseStyleSection } from '../features/house-style/house-style-section.tsx';
import type { Imports } from '../features/imports/imports-store.ts';
import { MeetingScreen } from '../features/meetings/meeting-screen.tsx';
import { MeetingsScreen } from '../features/meetings/meetings-screen.tsx';
import { MinutesScreen } from '../features/minutes/minutes-screen.tsx';
import { DeskScreen } from '../features/minuting/desk-screen.tsx';
import { PastPapersScreen } from '../features/past-papers/past-papers-screen.tsx';
import { PeopleScreen } from '../features/people/people-screen.tsx';
import { ProgrammeScreen } from '../features/programme/programme-screen.tsx';
import { QuestionsScreen } from '../features/questions/questions-screen.tsx';
import { RunningList } from '../features/questions/running-list.tsx';
import { ReviewScreen } from '../features/review/review-screen.tsx';
import { SearchScreen } from '../features/search/search-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { TakeAsksOut } from '../features/taking-asks-out/take-asks-out.tsx';
import { TrackerScreen } from '../features/tracker/tracker-screen.tsx';
import type { Query, QueryState } from './query-store.ts';
import { ReaderRoute } from './reader-route.tsx';
import type { Route } from './route.ts';

interface ScreenOfProps {
  route: Route;
  profile: Profile;
  meetings: QueryState<MeetingSummary[]> & { query: Query<MeetingSummary[]> };
  imports: Imports;
  onChoose: () => void;
}

/** The one place where a route becomes a screen; screens do not know each other. */
export function ScreenOf({ route, profile, meetings, imports, onChoose }: ScreenOfProps) {
  switch (route.screen) {
    case 'meetings':
      return (
        <>
          <MeetingsScreen
            meetings={meetings.value}
            problem={meetings.problem}
            query={meetings.query}
            onChoose={onChoose}
            onSample={() => void imports.sample()}
          />
          <BackupDue />
        </>
      );
    case 'meeting':
      return (
        <MeetingScreen
          id={route.id}
          section={route.section}
          item={route.item}
          toCheck={meetings.value?.find(({ id }) => id === route.id)?.toCheck ?? 0}
          role={profile.role}
        />
      );
    case 'review':
      return <ReviewScreen key={route.id} id={route.id} />;
    case 'reader':
      return <ReaderRoute route={route} />;
    case 'carried':
      return <CarriedScreen key={route.hash} hash={route.hash} meeting={route.meeting} />;
    case 'questions':
      return <QuestionsScreen key={route.meeting} route={route} />;
    case 'running':
      return <RunningList key={route.meeting} route={route} />;
    case 'desk':
      return <DeskScreen key={route.meeting} route={route} />;
    case 'minutes':
      return <MinutesScreen key={route.meeting} route={route} />;
    case 'actions':
      if (route.page === 'tracker') return <TrackerScreen route={route} />;
      return (
        <ActionsScreen
          route={route}
          takeOut={({ filter, group }) => <TakeAsksOut filter={filter} group={group} />}
        />
      );
    case 'chair':
      return <ChairScreen key={route.meeting} route={route} />;
    case 'programme':
      return <ProgrammeScreen route={route} />;
    case 'pastPapers':
      return <PastPapersScreen />;
    case 'search':
      return <SearchScreen words={route.words} />;
    case 'people':
      return <PeopleScreen person={route.person} />;
    case 'sharedFolder':
      return <SharedFolderScreen />;
    case 'twoValues':
      return <TwoValuesScreen />;
    case 'settings':
      return (
        <SettingsScreen profile={profile}>
          <HouseStyleSection />
          <BackupSection />
          <CopiesSection />
        </SettingsScreen>
      );
  }
}
