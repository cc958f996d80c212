import { FileUp } from 'lucide-react';
import { useEffect } from 'react';
import type { MeetingSummary } from '../../../shared/contract/meetings.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import type { Query } from '../../app/query-store.ts';
import { addressOf } from '../../app/route.ts';
import { useTitle } from '../../app/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { ContinueReading } from './continue-reading.tsx';
import { EmptyMeetings } from './empty-meetings.tsx';
import { MeetingCard } from './meeting-card.tsx';
import { groupMeetings } from './meeting-groups.ts';
import './meetings.css';

export interface MeetingsScreenProps {
  meetings: MeetingSummary[] | null;
  problem: Parameters<typeof callErrorSentence>[0] | null;
  query: Query<MeetingSummary[]>;
  onChoose: () => void;
  onSample: () => void;
}

/** All meetings: the next one on top, the past by municipal year. */
export function MeetingsScreen({
  meetings,
  problem,
  query,
  onChoose,
  onSample,
}: MeetingsScreenProps) {
  useTitle('Meetings');
  const { client } = useApp();
  useEffect(() => {
    // what was asked while another screen was shown is not in the counts yet; the first time the frame asks
    if (query.store.getState().value !== null) void query.refetch();
    return client.on('actions.changed', () => void query.refetch());
  }, [client, query]);
  const open = (
    <Button look="main" icon={FileUp} onPress={onChoose}>
      Open a pack
    </Button>
  );
  if (meetings === null) {
    return (
      <Screen title="Meetings">
        {problem ? (
          <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
        ) : (
          <Status>Looking for your meetings…</Status>
        )}
      </Screen>
    );
  }
  if (meetings.length === 0) {
    return (
      <Screen title="Meetings">
        <EmptyMeetings onChoose={onChoose} onSample={onSample} />
        <p className="quiet">
          <PastPapersLink />
        </p>
      </Screen>
    );
  }
  return (
    <Screen title="Meetings" actions={open}>
      <ContinueReading />
      <MeetingList meetings={meetings} />
      <p className="quiet">
        You can also drop packs, or a folder of them, anywhere in this window. <PastPapersLink />
      </p>
    </Screen>
  );
}

const PastPapersLink = () => <a href={addressOf({ screen: 'pastPapers' })}>Import past papers…</a>;

function MeetingList({ meetings }: { meetings: MeetingSummary[] }) {
  const { now } = useApp();
  const today = londonDate(now());
  const { next, later, undated, past } = groupMeetings(meetings, today);
  return (
    <>
      {next && <Group heading="Next meeting" meetings={[next]} today={today} isNext />}
      <Group heading="Later meetings" meetings={later} today={today} />
      <Group heading="Meetings without a date" meetings={undated} today={today} />
      {past.map(({ year, meetings: ofYear }, index) =>
        index < 2 ? (
          <Group key={year} heading={`Past meetings ${year}`} meetings={ofYear} today={today} />
        ) : (
          <Details key={year} summary={`Past meetings ${year} (${ofYear.length})`}>
            <Cards meetings={ofYear} today={today} />
          </Details>
        ),
      )}
    </>
  );
}

interface GroupProps {
  heading: string;
  meetings: readonly MeetingSummary[];
  today: string;
  isNext?: boolean;
}

function Group({ heading, meetings, today, isNext = false }: GroupProps) {
  if (meetings.length === 0) return null;
  return (
    <section className="stack" aria-label={heading}>
      <h2>{heading}</h2>
      <Cards meetings={meetings} today={today} isNext={isNext} />
    </section>
  );
}

function Cards({ meetings, today, isNext = false }: Omit<GroupProps, 'heading'>) {
  return (
    <ul className="plain-list stack">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <MeetingCard meeting={meeting} today={today} isNext={isNext} />
        </li>
      ))}
    </ul>
  );
}
