import { useRef } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Profile } from '../../shared/domain/profile.ts';
import type { Connection } from '../client/client.ts';
import { CopiesNotice } from '../features/copies/copies-notice.tsx';
import { ImportsBar } from '../features/imports/imports-bar.tsx';
import { Button } from '../ui/button.tsx';
import { useApp } from './app-context.ts';
import { CommandBox } from './command-box.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { createConflictsQuery } from './exchange-query.ts';
import { FilePicker } from './file-picker.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { createMeetingsQuery } from './meetings-query.ts';
import { Rail } from './rail.tsx';
import { addressOf, type Route } from './route.ts';
import { SavedLine } from './saved-line.tsx';
import type { SavedState } from './saved-store.ts';
import { ScreenOf } from './screen-of.tsx';
import { SharedLine } from './shared-line.tsx';
import { TopBar } from './top-bar.tsx';
import { ConflictsContext } from './two-values.tsx';
import { useFileDoor } from './use-file-door.ts';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { useFrame } from './use-frame.ts';
import { useQuery } from './use-query.ts';
import { whereWords } from './where-words.ts';

interface FrameProps {
  profile: Profile;
  saved: StoreApi<SavedState>;
  connection: Connection;
}

/** Rail, bar, imports and the screen of the route; the keys that work everywhere. */
export function Frame({ profile, saved, connection }: FrameProps) {
  const { client, navigation, announcer } = useApp();
  const { route, returnTo } = useStore(navigation.store);
  const meetings = useQuery('meetings', () => createMeetingsQuery(client));
  const conflicts = useQuery('conflicts', () => createConflictsQuery(client));
  const main = useRef<HTMLElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { imports, history, open, close, does } = useFrame(picker);
  useFocusOnArrival(main, { place: placeOf(route), returnTo });
  const isOver = useFileDoor(imports.offer);
  return (
    <div className="frame" data-screen={route.screen}>
      <div className="skip">
        <Button onPress={() => main.current?.focus()}>Skip to the main part</Button>
      </div>
      <TopBar
        profile={profile}
        where={whereWords(route, meetings.value ?? [])}
        savedLine={
          <>
            <SavedLine store={saved} connection={connection} announcer={announcer} />
            <SharedLine connection={connection} />
          </>
        }
        history={history}
        does={does}
      />
      <Rail screen={route.screen} />
      <div className="frame-notices">
        <CopiesNotice />
        <ImportsBar
          imports={imports}
          meetings={meetings.value ?? []}
          isFolded={route.screen !== 'meetings'}
        />
      </div>
      <main ref={main} tabIndex={-1}>
        <ErrorBoundary place={addressOf(route)}>
          <ConflictsContext value={conflicts.value ?? []}>
            <ScreenOf {...{ route, profile, meetings, imports }} onChoose={does.open} />
          </ConflictsContext>
        </ErrorBoundary>
      </main>
      {isOver && <p className="drop-note">Let go to open the files here</p>}
      <FilePicker picker={picker} onFiles={imports.offer} />
      <CommandBox isOpen={open === 'commands'} onClose={close} does={does} />
      <HelpDialog isOpen={open === 'help'} onClose={close} screen={route.screen} />
    </div>
  );
}

/** A screen is the same place while only words in its address change. */
function placeOf(route: Route): string {
  if (route.screen === 'search') return 'search';
  if (route.screen === 'meeting') return `meeting ${route.id}`;
  if (route.screen === 'actions') return `actions ${route.page}`;
  if (route.screen === 'desk') return `desk ${route.meeting}`;
  if (route.screen === 'questions' || route.screen === 'running')
    return `${route.screen} ${route.meeting}`;
  return addressOf(route);
}
