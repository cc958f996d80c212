import { useEffect, useRef } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { createExchangeQuery } from '../../app/exchange-query.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { BeginOrJoin } from './begin-or-join.tsx';
import { ByFile } from './by-file.tsx';
import { ByStick } from './by-stick.tsx';
import { LeaveGroup } from './leave-group.tsx';
import { People } from './people.tsx';
import { Places } from './places.tsx';
import { PublishedFolder } from './published-folder.tsx';
import { Requests } from './requests.tsx';
import { Standing } from './standing.tsx';
import { KeyNotHere, UnlockForm } from './unlock-form.tsx';
import { Waiting } from './waiting.tsx';
import './exchange.css';

/** One page in plain words: which folder, what has left, what has not arrived, who belongs, what to do. */
export function SharedFolderScreen() {
  useTitle('Shared folder');
  const { client } = useApp();
  const { value, problem, query } = useQuery('exchange', () => createExchangeQuery(client));
  return (
    <Screen title="Shared folder" {...(value?.groupName && { above: value.groupName })}>
      {value === null && problem === null && <Status>Looking…</Status>}
      {problem && (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
      )}
      {value && <Inside state={value} />}
    </Screen>
  );
}

/** The form that had the focus goes when it has done its work; the title of what comes takes it. */
function useFocusOnNext(stage: string): void {
  const last = useRef(stage);
  useEffect(() => {
    if (last.current === stage) return;
    last.current = stage;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [stage]);
}

function Inside({ state }: { state: ExchangeState }) {
  const { standing, keys } = state;
  useFocusOnNext(keys === 'locked' ? 'locked' : standing);
  const isMember = standing === 'in' && keys !== 'locked';
  return (
    <>
      {standing === 'none' && <BeginOrJoin state={state} />}
      {/* until then nothing is known of the others, and nothing is said of them */}
      {standing !== 'none' && keys === 'locked' && <Locked {...state} />}
      {standing === 'waiting' && keys !== 'locked' && <Waiting state={state} />}
      {isMember && <InGroup state={state} />}
      {isForPublishing(state) && <PublishedFolder state={state} />}
      {isMember && <LeaveGroup state={state} />}
    </>
  );
}

const Locked = ({ keptBy }: ExchangeState) =>
  keptBy === 'passphrase' ? <UnlockForm /> : <KeyNotHere />;

/** Who waits to be let in has one folder to think of, unless minutes go into another already. */
const isForPublishing = ({ standing, publishedFolder, toBePublished }: ExchangeState): boolean =>
  standing !== 'waiting' || publishedFolder !== null || toBePublished.length > 0;

function InGroup({ state }: { state: ExchangeState }) {
  return (
    <>
      {state.isAdmin && <Requests state={state} />}
      <Standing state={state} />
      <Places state={state} />
      <People state={state} />
      <section className="stack" aria-labelledby="other-ways">
        <h2 id="other-ways">Other ways</h2>
        <ByStick />
        <ByFile />
      </section>
    </>
  );
}
