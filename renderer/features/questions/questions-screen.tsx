import { FileDown, ListChecks, Plus, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { QuestionInList } from '../../../shared/contract/questions.ts';
import { mayBeShared } from '../../../shared/domain/question-states.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { createMeetingQuery } from '../../app/meeting-query.ts';
import { meetingName } from '../../app/meeting-words.ts';
import { newId } from '../../app/new-id.ts';
import { addressOf, meetingAddress, type Route } from '../../app/route.ts';
import { useGoToPart } from '../../app/use-go-to-part.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { Composer, type Composing } from './composer.tsx';
import { groupedQuestions } from './grouped-questions.ts';
import { QuestionGroup } from './question-group.tsx';
import { createQuestionsQuery, createSharedQuery } from './questions-query.ts';
import { ShareDialog } from './share-dialog.tsx';
import { SharedWithChair } from './shared-with-chair.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { TakeOutDialog } from './take-out-dialog.tsx';
import './questions.css';

interface QuestionsScreenProps {
  route: Extract<Route, { screen: 'questions' }>;
}

/** My questions for one meeting, grouped by item, and what members have shared with its chair. */
export function QuestionsScreen({ route }: QuestionsScreenProps) {
  const { client } = useApp();
  const meeting = useQuery(route.meeting, () => createMeetingQuery(client, route.meeting));
  const mine = useQuery(route.meeting, () => createQuestionsQuery(client, route.meeting));
  useTitle('Questions');
  useGoToPart(
    route.question === null ? null : `question-${route.question}`,
    meeting.value !== null && mine.value !== null,
  );
  if (meeting.value !== null && mine.value !== null)
    return <QuestionsPage route={route} meeting={meeting.value} questions={mine.value} />;
  const problem = meeting.problem ?? mine.problem;
  const retry = () => {
    void meeting.query.refetch();
    void mine.query.refetch();
  };
  return (
    <Screen title="Questions">
      {problem ? (
        <Problem sentence={callErrorSentence(problem)} onRetry={retry} />
      ) : (
        <Status>Opening your questions…</Status>
      )}
    </Screen>
  );
}

type Open =
  | { kind: 'composer'; composing: Composing }
  | { kind: 'share'; chosen: string[] }
  | { kind: 'takeBack'; shared: string }
  | { kind: 'takeOut' };

interface QuestionsPageProps extends QuestionsScreenProps {
  meeting: MeetingDetail;
  questions: QuestionInList[];
}

function QuestionsPage({ route, meeting, questions }: QuestionsPageProps) {
  const { client } = useApp();
  const id = meeting.meeting.id;
  const shared = useQuery(id, () => createSharedQuery(client, id));
  const [open, setOpen] = useState<Open | null>(null);
  const add = (item: string | null) =>
    setOpen({ kind: 'composer', composing: newQuestion(id, item) });
  useAskOnArrival(route, add);
  const close = () => setOpen(null);
  return (
    <Screen
      title="Questions"
      above={
        <a href={meetingAddress(id)}>
          {meetingName({ committee: meeting.committee.name, date: meeting.meeting.date })}
        </a>
      }
      actions={<Actions {...{ id, questions }} onAdd={() => add(null)} onOpen={setOpen} />}
    >
      {questions.length === 0 && (
        <div className="stack">
          <p>You have drafted no question for this meeting yet. Only you see your drafts.</p>
          <div>
            <Button look="main" icon={Plus} onPress={() => add(null)}>
              Draft a question
            </Button>
          </div>
        </div>
      )}
      {groupedQuestions(meeting.items, questions).map((group) => (
        <QuestionGroup
          key={group.item ?? 'meeting'}
          title={group.title}
          questions={group.questions}
          onAdd={() => add(group.item)}
          onChange={(question) =>
            setOpen({ kind: 'composer', composing: { kind: 'change', question } })
          }
          onShare={(question) => setOpen({ kind: 'share', chosen: [question.id] })}
          onTakeBack={({ sharedAs }) =>
            sharedAs !== null && setOpen({ kind: 'takeBack', shared: sharedAs })
          }
        />
      ))}
      <SharedWithChair
        meeting={meeting}
        shared={shared.value ?? []}
        onTakeBack={(row) => setOpen({ kind: 'takeBack', shared: row.id })}
      />
      {open?.kind === 'composer' && (
        <Composer meeting={meeting} composing={open.composing} onClose={close} />
      )}
      {open?.kind === 'share' && (
        <ShareDialog {...{ meeting, questions }} chosen={open.chosen} onClose={close} />
      )}
      {open?.kind === 'takeOut' && <TakeOutDialog meeting={id} onClose={close} />}
      {open?.kind === 'takeBack' && <TakeBackDialog shared={open.shared} onClose={close} />}
    </Screen>
  );
}

interface ActionsProps {
  id: string;
  questions: QuestionInList[];
  onAdd: () => void;
  onOpen: (open: Open) => void;
}

function Actions({ id, questions, onAdd, onOpen }: ActionsProps) {
  if (questions.length === 0) return null;
  const mayShare = questions.some((one) => mayBeShared(one) && one.sharedAs === null);
  return (
    <>
      <a
        className="button button-main"
        href={addressOf({ screen: 'running', meeting: id, item: null })}
      >
        <ListChecks aria-hidden="true" size="1.1em" />
        In the meeting
      </a>
      <Button icon={Plus} onPress={onAdd}>
        Draft a question
      </Button>
      {mayShare && (
        <Button icon={Users} onPress={() => onOpen({ kind: 'share', chosen: [] })}>
          Share with the chair…
        </Button>
      )}
      <Button icon={FileDown} onPress={() => onOpen({ kind: 'takeOut' })}>
        Take out as Word…
      </Button>
    </>
  );
}

function newQuestion(meeting: string, item: string | null): Composing {
  const about = { meeting, annotation: null, hash: null, passage: null };
  return { kind: 'new', id: newId(), item, about, words: '', quoted: null };
}

/** The composer opens at once where a link asked for it; going back and forth does not open it again. */
function useAskOnArrival(route: QuestionsScreenProps['route'], add: (item: string | null) => void) {
  const { navigation } = useApp();
  useEffect(() => {
    if (!route.ask) return;
    navigation.replace({ ...route, ask: false });
    add(route.item);
  });
}
