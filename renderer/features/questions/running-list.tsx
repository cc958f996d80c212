import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { ItemInMeeting, MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { QuestionInList } from '../../../shared/contract/questions.ts';
import { isOpen } from '../../../shared/domain/question-states.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { isTyping } from '../../app/keys.ts';
import { createMeetingQuery } from '../../app/meeting-query.ts';
import { counted } from '../../app/meeting-words.ts';
import { askAddress, type Route } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Status } from '../../ui/status.tsx';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { itemWords, wholeMeeting } from './question-words.ts';
import { createQuestionsQuery } from './questions-query.ts';
import { RunningQuestion } from './running-question.tsx';
import './questions.css';
import './running-list.css';

interface RunningListProps {
  route: Extract<Route, { screen: 'running' }>;
}

/** My questions for the item in hand, over the whole window, readable at arm's length. */
export function RunningList({ route }: RunningListProps) {
  const { client } = useApp();
  const meeting = useQuery(route.meeting, () => createMeetingQuery(client, route.meeting));
  const mine = useQuery(route.meeting, () => createQuestionsQuery(client, route.meeting));
  useTitle('Questions in the meeting');
  if (meeting.value !== null && mine.value !== null)
    return <InHand route={route} meeting={meeting.value} questions={mine.value} />;
  const problem = meeting.problem ?? mine.problem;
  const retry = () => {
    void meeting.query.refetch();
    void mine.query.refetch();
  };
  return (
    <div className="running">
      <h1 tabIndex={-1}>Questions in the meeting</h1>
      {problem ? (
        <Problem sentence={callErrorSentence(problem)} onRetry={retry} />
      ) : (
        <Status>Opening your questions…</Status>
      )}
    </div>
  );
}

interface InHandProps extends RunningListProps {
  meeting: MeetingDetail;
  questions: QuestionInList[];
}

/** What can be in hand: each item, and at the end the meeting as a whole. Its id is null. */
interface Matter {
  id: string | null;
  title: string;
  questions: QuestionInList[];
}

function mattersOf(items: readonly ItemInMeeting[], questions: QuestionInList[]): Matter[] {
  const known = new Set(items.map(({ id }) => id));
  const isOf = (id: string | null) => (question: QuestionInList) =>
    id === null ? question.item === null || !known.has(question.item) : question.item === id;
  const all = [...items.map((item) => ({ id: item.id, title: itemWords(item) }))];
  return [...all, { id: null, title: wholeMeeting }].map((matter) => ({
    ...matter,
    questions: questions.filter(isOf(matter.id)),
  }));
}

/** No item of an agenda has this id. */
const none = 'none';

function InHand({ route, meeting, questions }: InHandProps) {
  const { navigation, announcer } = useApp();
  const screen = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const matters = mattersOf(meeting.items, questions);
  const index = placeOf(matters, route.item);
  const matter = matters[index];
  useEscapeFromField(screen, title);
  useEffect(() => {
    // the item in hand is written into the address, so that coming back finds it
    if (matter && route.item === null) navigation.replace({ ...route, item: matter.id ?? none });
  });
  if (matter === undefined) return null;
  const go = (to: number) => {
    const next = matters[to];
    if (next === undefined) return;
    navigation.replace({ ...route, item: next.id ?? none });
    announcer.say(`${next.title}. ${counted(next.questions.length, 'question')}.`);
  };
  return (
    <div className="running" ref={screen}>
      <header className="running-head">
        <div className="running-title">
          <h1 ref={title} tabIndex={-1}>
            {matter.title}
          </h1>
          <Button icon={X} onPress={navigation.back}>
            Back
          </Button>
        </div>
        <div className="row running-ways">
          <Button icon={ChevronLeft} isDisabled={index === 0} onPress={() => go(index - 1)}>
            Item before
          </Button>
          <Button
            icon={ChevronRight}
            isDisabled={index === matters.length - 1}
            onPress={() => go(index + 1)}
          >
            Next item
          </Button>
          <SelectField
            label="Item in hand"
            inline
            options={matters.map(({ id, title: label, questions: own }) => ({
              value: id ?? none,
              label: own.length === 0 ? label : `${label} (${openWords(own)})`,
            }))}
            value={matter.id ?? none}
            onChange={(value) => go(matters.findIndex(({ id }) => (id ?? none) === value))}
          />
        </div>
      </header>
      {matter.questions.length === 0 ? (
        <div className="stack">
          <p>You have no question about this.</p>
          <div>
            <a className="button button-main" href={askAddress(route.meeting, matter.id)}>
              Draft a question
            </a>
          </div>
        </div>
      ) : (
        <ol className="plain-list running-questions" aria-label="My questions">
          {matter.questions.map((question) => (
            <RunningQuestion key={question.id} question={question} />
          ))}
        </ol>
      )}
    </div>
  );
}

const openWords = (questions: readonly QuestionInList[]): string => {
  const open = questions.filter(isOpen).length;
  return open === 0 ? 'all asked' : `${open} to ask`;
};

/** The item that was chosen, else the first with a question still to be asked, else the first one. */
function placeOf(matters: readonly Matter[], chosen: string | null): number {
  const named = matters.findIndex(({ id }) => (id ?? none) === chosen);
  if (named >= 0) return named;
  return Math.max(
    0,
    matters.findIndex(({ questions }) => questions.some(isOpen)),
  );
}

/** Esc leaves the answer first, as it is kept already; the next Esc leaves the list. */
function useEscapeFromField(
  screen: RefObject<HTMLElement | null>,
  title: RefObject<HTMLElement | null>,
): void {
  useDomEvent(screen, 'keydown', (event) => {
    if (event.key !== 'Escape' || !isTyping(event.target)) return;
    event.preventDefault();
    title.current?.focus();
  });
}
