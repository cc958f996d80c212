import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { keepsRecord } from '../../../shared/sync/record-keepers.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { createExchangeQuery } from '../../app/exchange-query.ts';
import { meetingName } from '../../app/meeting-words.ts';
import { MinutingContext } from '../../app/record.ts';
import { createMinuting } from '../../app/record-store.ts';
import { meetingAddress, type Route } from '../../app/route.ts';
import { useDeed } from '../../app/use-deed.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { ClerksDesk } from './clerks-desk.tsx';
import { WritesMinutesContext } from './is-written.ts';
import './minuting.css';
import './minuting-agenda.css';
import './minuting-edges.css';
import './minuting-people.css';
import './minuting-rows.css';

interface DeskScreenProps {
  route: Extract<Route, { screen: 'desk' }>;
}

/** The clerk's desk of one meeting, or the button that begins its minutes. */
export function DeskScreen({ route }: DeskScreenProps) {
  const { client } = useApp();
  const { meeting } = route;
  const minuting = useMemo(() => createMinuting(client, meeting), [client, meeting]);
  useEffect(() => minuting.watch(), [minuting]);
  const isThere = useStore(minuting.store, ({ desk }) => desk !== null);
  const isAsked = useStore(minuting.store, (state) => state.isAsked);
  const problem = useStore(minuting.store, (state) => state.problem);
  const name = useStore(minuting.store, ({ desk }) =>
    desk === null
      ? ''
      : meetingName({ committee: desk.meeting.committeeName, date: desk.meeting.date }),
  );
  const { value: exchange } = useQuery('exchange', () => createExchangeQuery(client));
  const role = exchange?.myRole ?? null;
  useTitle(name === '' ? 'Minutes' : `Minutes, ${name}`);
  if (isThere)
    return (
      <MinutingContext value={minuting}>
        <WritesMinutesContext value={role === null || keepsRecord(role)}>
          <ClerksDesk route={route} />
        </WritesMinutesContext>
      </MinutingContext>
    );
  return (
    <Screen title="Minutes">
      {problem !== null ? (
        <Problem
          sentence={callErrorSentence(problem)}
          onRetry={() => void minuting.run(() => Promise.resolve())}
        />
      ) : isAsked ? (
        <Begin
          meeting={meeting}
          onStart={() => minuting.run(() => client.call('record.start', { meeting }))}
        />
      ) : (
        <Status>Opening the minutes…</Status>
      )}
    </Screen>
  );
}

function Begin({ meeting, onStart }: { meeting: string; onStart: () => Promise<void> }) {
  const { problem, run } = useDeed();
  return (
    <div className="stack readable">
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <p>
        Nobody has begun the minutes of this meeting. They are made ready from the agenda: who is
        expected, one minute for each item, and what the papers recommend.
      </p>
      <div className="row">
        <Button look="main" onPress={() => run(onStart)}>
          Start minutes
        </Button>
        <a className="button" href={meetingAddress(meeting)}>
          Back to the meeting
        </a>
      </div>
    </div>
  );
}
