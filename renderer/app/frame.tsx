import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import type { Connection } from '../client/client.ts';
import { ImportsBar } from '../features/imports/imports-bar.tsx';
import { createImportsStore } from '../features/imports/imports-store.ts';
import { Button } from '../ui/button.tsx';
import { useApp } from './app-context.ts';
import { CommandBox } from './command-box.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { createHistory } from './history.ts';
import type { KeyAction } from './keys.ts';
import { createMeetingsQuery } from './meetings-query.ts';
import { Rail } from './rail.tsx';
import { addressOf, type Route } from './route.ts';
import { SavedLine } from './saved-line.tsx';
import type { SavedState } from './saved-store.ts';
import { ScreenOf } from './screen-of.tsx';
import { TopBar } from './top-bar.tsx';
import { useAct } from './use-act.ts';
import { useFileDoor } from './use-file-door.ts';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { useKeys } from './use-keys.ts';
import { useQuery } from './use-query.ts';
import { whereWords } from './where-words.ts';

interface FrameProps {
  profile: Profile;
  saved: StoreApi<SavedState>;
  connection: Connection;
}

type Open = 'help' | 'commands' | null;

/** Rail, bar, imports and the screen of the route; the keys that work everywhere. */
export function Frame({ profile, saved, connection }: FrameProps) {
  const { client, navigation, announcer } = useApp();
  const { route, returnTo } = useStore(navigation.store);
  const meetings = useQuery('meetings', () => createMeetingsQuery(client));
  const [imports] = useState(() => createImportsStore(client, announcer));
  const [history] = useState(() => createHistory(client, announcer));
  const { undo } = useStore(history.store);
  const [open, setOpen] = useState<Open>(null);
  const act = useAct();
  const main = useRef<HTMLElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => imports.watch(), [imports]);
  useEffect(() => history.watch(), [history]);
  useEffect(() => navigation.watch(), [navigation]);
  useFocusOnArrival(main, { place: placeOf(route), returnTo });
  const isOver = useFileDoor(imports.offer);

  const does = useMemo(() => {
    const go = (to: Route) => () => navigation.go(to);
    return {
      help: () => setOpen('help'),
      commands: () => setOpen('commands'),
      undo: () => void history.undo(),
      redo: () => void history.redo(),
      back: navigation.back,
      open: () => (client.chooseFiles ? void imports.choose() : picker.current?.click()),
      meetings: go({ screen: 'meetings' }),
      search: go({ screen: 'search', words: '' }),
      people: go({ screen: 'people', person: null }),
      settings: go({ screen: 'settings' }),
    } satisfies Record<KeyAction, () => void>;
  }, [client, navigation, imports, history]);
  useKeys(does);
  const save = (kept: InputOf<'profile.save'>) => void act(() => client.call('profile.save', kept));

  return (
    <div className="frame" data-screen={route.screen}>
      <div className="skip">
        <Button onPress={() => main.current?.focus()}>Skip to the main part</Button>
      </div>
      <TopBar
        profile={profile}
        where={whereWords(route, meetings.value ?? [])}
        savedLine={<SavedLine store={saved} connection={connection} announcer={announcer} />}
        undo={undo}
        onUndo={does.undo}
        onSave={save}
        onHelp={does.help}
        onCommands={does.commands}
      />
      <Rail screen={route.screen} />
      <ImportsBar imports={imports} meetings={meetings.value ?? []} />
      <main ref={main} tabIndex={-1}>
        <ErrorBoundary place={addressOf(route)}>
          <ScreenOf
            route={route}
            profile={profile}
            meetings={meetings}
            onChoose={does.open}
            onSample={() => void imports.sample()}
          />
        </ErrorBoundary>
      </main>
      {isOver && <p className="drop-note">Let go to open the files here</p>}
      <input
        ref={picker}
        type="file"
        accept=".pdf,application/pdf"
        multiple
        hidden
        aria-label="Agenda packs to open"
        onChange={(event) => {
          void imports.offer([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <CommandBox isOpen={open === 'commands'} onClose={() => setOpen(null)} does={does} />
      <HelpDialog isOpen={open === 'help'} onClose={() => setOpen(null)} screen={route.screen} />
    </div>
  );
}

/** A screen is the same place while only words in its address change. */
function placeOf(route: Route): string {
  if (route.screen === 'search') return 'search';
  if (route.screen === 'meeting') return `meeting ${route.id}`;
  return addressOf(route);
}
