import { PenLine } from 'lucide-react';
import { useRef, useState } from 'react';
import type { MinutesLife } from '../../../shared/contract/minutes.ts';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { meetingName } from '../../app/meeting-words.ts';
import { deskAddress, meetingAddress, type Route } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { Corrections } from './corrections.tsx';
import { LifeActs } from './life-acts.tsx';
import { LifeLine } from './life-line.tsx';
import { createLifeQuery, createRecordQuery } from './minutes-query.ts';
import { MinutesText } from './minutes-text.tsx';
import { SignedFacts } from './signed-facts.tsx';
import { TakeMinutesOut } from './take-minutes-out.tsx';
import { Versions } from './versions.tsx';
import './minutes.css';

interface MinutesScreenProps {
  route: Extract<Route, { screen: 'minutes' }>;
}

/** The minutes of one meeting as a document, where they stand in law, and what may be done next. */
export function MinutesScreen({ route }: MinutesScreenProps) {
  const { client } = useApp();
  const { meeting } = route;
  const record = useQuery(meeting, () => createRecordQuery(client, meeting));
  const life = useQuery(meeting, () => createLifeQuery(client, meeting));
  useTitle('Minutes');
  if (record.value !== null && life.value !== null)
    return <MinutesPage version={route.version} desk={record.value} life={life.value} />;
  const problem = record.problem ?? life.problem;
  const retry = () => {
    void record.query.refetch();
    void life.query.refetch();
  };
  if (problem === 'notFound') return <NotBegun meeting={meeting} />;
  return (
    <Screen title="Minutes">
      {problem ? (
        <Problem sentence={callErrorSentence(problem)} onRetry={retry} />
      ) : (
        <Status>Opening the minutes…</Status>
      )}
    </Screen>
  );
}

function NotBegun({ meeting }: { meeting: string }) {
  return (
    <Screen title="Minutes" above={<a href={meetingAddress(meeting)}>The meeting</a>}>
      <p>
        Nobody has begun minutes of this meeting on this laptop.{' '}
        <a href={deskAddress(meeting)}>Start them at the desk</a>
      </p>
    </Screen>
  );
}

interface MinutesPageProps {
  version: string | null;
  desk: DeskRecord;
  life: MinutesLife;
}

function MinutesPage({ version, desk, life }: MinutesPageProps) {
  const { id, committeeName, date } = desk.meeting;
  const { state } = desk.record;
  const hasPrivate = desk.public.minutes.some(({ access }) => access !== 'public');
  const [isPrivate, setIsPrivate] = useState(false);
  // before the close there is nothing to do with the document yet
  const hasSide = state !== 'skeleton' && state !== 'live';
  const sentence = useRef<HTMLParagraphElement>(null);
  const isWritten = state === 'skeleton' || state === 'live' || state === 'draft';
  const standing = isWritten ? null : life.versions.findLast((one) => one.state !== 'withdrawn');
  const shown = version ?? standing?.id ?? null;
  return (
    <Screen
      wide
      title="Minutes"
      above={<a href={meetingAddress(id)}>{meetingName({ committee: committeeName, date })}</a>}
      actions={
        <>
          {isWritten && (
            <a className="button" href={deskAddress(id)}>
              <PenLine aria-hidden="true" size="1.1em" />
              To the desk
            </a>
          )}
          <TakeMinutesOut
            meeting={id}
            version={shown}
            hasPrivate={hasPrivate}
            isMain={state === 'signed'}
          />
        </>
      }
    >
      <LifeLine record={desk.record} wasIssued={life.versions.length > 0} sentence={sentence} />
      <div className={hasSide ? 'minutes-columns' : undefined}>
        {hasSide && (
          <aside aria-label="What can be done">
            <LifeActs desk={desk} life={life} onDone={() => sentence.current?.focus()} />
            <SignedFacts signature={life.signature} />
            <Corrections desk={desk} corrections={life.corrections} />
            <Versions meeting={id} shown={shown} isWritten={isWritten} life={life} />
          </aside>
        )}
        <MinutesText
          request={{ meeting: id, version: shown, isPrivate }}
          hasPrivate={hasPrivate}
          onPrivate={setIsPrivate}
        />
      </div>
    </Screen>
  );
}
