import { useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { StoreApi } from 'zustand/vanilla';
import { FirstRun } from '../features/first-run/first-run.tsx';
import { Problem } from '../ui/problem.tsx';
import { Status } from '../ui/status.tsx';
import { AppContext, type AppServices } from './app-context.ts';
import { callErrorSentence } from './call-error-sentence.ts';
import { Frame } from './frame.tsx';
import { LiveRegion } from './live-region.tsx';
import { createProfileQuery } from './profile-query.ts';
import type { SavedState } from './saved-store.ts';
import { useAppearance } from './use-appearance.ts';
import { useConnection } from './use-connection.ts';
import { useQuery } from './use-query.ts';
import './app.css';

interface AppProps {
  services: AppServices;
  saved: StoreApi<SavedState>;
}

/** The whole page: first the three questions, then the frame with its screens. */
export function App({ services, saved }: AppProps) {
  return (
    <I18nProvider locale="en-GB">
      <AppContext value={services}>
        <div className="app">
          <Inside services={services} saved={saved} />
        </div>
        <LiveRegion announcer={services.announcer} />
      </AppContext>
    </I18nProvider>
  );
}

function Inside({ services, saved }: AppProps) {
  const { client } = services;
  const connection = useConnection(client);
  const { value, problem, query } = useQuery('profile', () => createProfileQuery(client));
  useAppearance(value?.profile ?? null);
  useFocusAfterWelcome(value === null ? null : value.profile !== null);
  if (connection === 'unauthorised') return <ComeInAgain />;
  if (value?.profile)
    return <Frame profile={value.profile} saved={saved} connection={connection} />;
  if (value) return <FirstRun />;
  return (
    <main className="screen">
      {problem ? (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
      ) : (
        <Status>Opening…</Status>
      )}
    </main>
  );
}

/** The questions go with the button that had the focus; the first screen's title takes it. */
function useFocusAfterWelcome(isKnown: boolean | null): void {
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isKnown === false) wasAsked.current = true;
    if (isKnown !== true || !wasAsked.current) return;
    wasAsked.current = false;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [isKnown]);
}

function ComeInAgain() {
  return (
    <main className="screen">
      <h1>Please open Moothall again</h1>
      <p className="readable">
        Moothall was started again, and this page may not ask it yet. What was saved is safe. What
        you typed since then is kept in this page: leave it open, and open the address that Moothall
        printed when it started.
      </p>
    </main>
  );
}
