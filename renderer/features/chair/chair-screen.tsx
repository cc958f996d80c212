import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { createQuery } from '../../app/query-store.ts';
import type { Route } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { ChairDesk } from './chair-desk.tsx';
import './chair.css';
import './chair-during.css';

/** What the answer follows: the clerk's desk, the papers, members' questions and the ledger of asks. */
const events = [
  'record.changed',
  'meetings.changed',
  'questions.changed',
  'actions.changed',
  'committees.changed',
] as const;

/** The chair's view of one meeting: before, during and after. */
export function ChairScreen({ route }: { route: Extract<Route, { screen: 'chair' }> }) {
  const { client } = useApp();
  const { meeting } = route;
  const { value, problem, query } = useQuery(meeting, () =>
    createQuery(client, events, () => client.call('chair.get', { meeting })),
  );
  useTitle('The chair’s view');
  if (value !== null) return <ChairDesk view={value} isStale={problem !== null} />;
  return (
    <Screen title="The chair’s view">
      {problem ? (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
      ) : (
        <Status>Opening the chair’s view…</Status>
      )}
    </Screen>
  );
}
