import { Armchair, BookOpen, ClipboardCheck, MessageCircleQuestion } from 'lucide-react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { createMeetingQuery } from '../../app/meeting-query.ts';
import { counted, meetingName, whenWords } from '../../app/meeting-words.ts';
import {
  addressOf,
  chairAddress,
  type MeetingSection,
  questionsAddress,
  readerAddress,
} from '../../app/route.ts';
import { useGoToPart } from '../../app/use-go-to-part.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { Agenda } from './agenda.tsx';
import { EarlierMinutes } from './earlier-minutes.tsx';
import { Files } from './files.tsx';
import { MeetingHead } from './meeting-head.tsx';
import { Members } from './members.tsx';
import { MinutesLink } from './minutes-link.tsx';
import { RevisedNotice } from './revised-notice.tsx';
import { SinceLooked } from './since-looked.tsx';
import './meetings.css';

interface MeetingScreenProps {
  id: string;
  section: MeetingSection | null;
  item: string | null;
  /** Values that nobody has looked at yet, as the list of meetings counts them. */
  toCheck: number;
  /** Who takes minutes finds the way to them first. */
  role: Profile['role'];
}

/** One meeting: its head, agenda with papers, members, what earlier minutes decided, its files. */
export function MeetingScreen({ id, section, item, toCheck, role }: MeetingScreenProps) {
  const { client } = useApp();
  const { value, problem, query } = useQuery(id, () => createMeetingQuery(client, id));
  const name = value
    ? meetingName({ committee: value.committee.name, date: value.meeting.date })
    : '';
  useTitle(name);
  useGoToPart(item === null ? section : `item-${item}`, value !== null);
  if (value === null) {
    return (
      <Screen title="Meeting">
        {problem ? (
          <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
        ) : (
          <Status>Opening the meeting…</Status>
        )}
      </Screen>
    );
  }
  return <MeetingPage detail={value} toCheck={toCheck} role={role} />;
}

interface MeetingPageProps extends Pick<MeetingScreenProps, 'toCheck' | 'role'> {
  detail: MeetingDetail;
}

function MeetingPage({ detail, toCheck, role }: MeetingPageProps) {
  const { meeting, committee } = detail;
  const [pack] = detail.packs.filter((one) => one.kind === 'agendaPack' || one.kind === 'agenda');
  const readable = pack ?? detail.packs[0];
  const actions = (
    <>
      {readable && (
        <a className="button button-main" href={readerAddress(readable.id, meeting.id)}>
          <BookOpen aria-hidden="true" size="1.1em" />
          Read the pack
        </a>
      )}
      <a className="button" href={questionsAddress(meeting.id)}>
        <MessageCircleQuestion aria-hidden="true" size="1.1em" />
        Questions
      </a>
      <MinutesLink meeting={meeting.id} role={role} />
      <a className="button" href={chairAddress(meeting.id)}>
        <Armchair aria-hidden="true" size="1.1em" />
        Chair’s view
      </a>
      <a className="button" href={addressOf({ screen: 'review', id: meeting.id })}>
        <ClipboardCheck aria-hidden="true" size="1.1em" />
        {toCheck === 0 ? 'What was understood' : `${counted(toCheck, 'thing')} to check`}
      </a>
    </>
  );
  return (
    <Screen
      title={committee.name || 'Committee not known'}
      above={whenWords(meeting.date, meeting.time)}
      actions={actions}
    >
      <SinceLooked meeting={meeting.id} packs={detail.packs} />
      <RevisedNotice pack={pack} meeting={meeting.id} />
      <MeetingHead detail={detail} />
      <Contents detail={detail} />
      <Agenda detail={detail} />
      <Members membership={detail.membership} />
      <EarlierMinutes detail={detail} />
      <Files packs={detail.packs} meeting={meeting.id} />
    </Screen>
  );
}

function Contents({ detail }: { detail: MeetingDetail }) {
  const parts: { section: MeetingSection; label: string; isThere: boolean }[] = [
    { section: 'agenda', label: 'Agenda', isThere: true },
    { section: 'members', label: 'Members', isThere: detail.membership.length > 0 },
    { section: 'minutes', label: 'Earlier minutes', isThere: detail.earlierMinutes.length > 0 },
    { section: 'files', label: 'Files', isThere: detail.packs.length > 0 },
  ];
  return (
    <nav aria-label="On this page">
      <ul className="contents plain-list">
        {parts
          .filter(({ isThere }) => isThere)
          .map(({ section, label }) => (
            <li key={section}>
              <a
                href={addressOf({ screen: 'meeting', id: detail.meeting.id, section, item: null })}
              >
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
