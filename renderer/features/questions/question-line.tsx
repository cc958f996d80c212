import { ArrowDown, ArrowUp, PencilLine, RotateCcw, Trash2, Users, X } from 'lucide-react';
import { useId } from 'react';
import type { QuestionInList } from '../../../shared/contract/questions.ts';
import { mayBecome, mayBeShared, unaskedState } from '../../../shared/domain/question-states.ts';
import { useApp } from '../../app/app-context.ts';
import { readerAddress } from '../../app/route.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { shortWords, stateLooks, toWhomWords } from './question-words.ts';
import { Quotation } from './quotation.tsx';
import type { Ordering } from './use-ordering.ts';

export interface QuestionDeeds {
  onChange: (question: QuestionInList) => void;
  onShare: (question: QuestionInList) => void;
  onTakeBack: (question: QuestionInList) => void;
}

interface QuestionLineProps extends QuestionDeeds {
  question: QuestionInList;
  ordering: Ordering;
  /** Whether there is an order to put it in. */
  isAmongOthers: boolean;
}

/** One question of the list: its words, whom it goes to, what it quotes, its state, what can be done. */
export function QuestionLine(props: QuestionLineProps) {
  const { question, ordering, isAmongOthers, onChange, onShare, onTakeBack } = props;
  const id = useId();
  const { words, icon, tone } = stateLooks[question.state];
  const named = shortWords(question);
  const { passage, meeting } = question;
  const about = [toWhomWords(question), question.lineOfEnquiry.trim()].filter(Boolean);
  return (
    <li
      className="question"
      id={`question-${question.id}`}
      tabIndex={-1}
      aria-labelledby={id}
      data-over={ordering.over === question.id || undefined}
      draggable={isAmongOthers}
      {...ordering.drag(question.id)}
    >
      <p id={id} className="question-text">
        {question.text.trim() || 'No words yet'}
      </p>
      <p className="row">
        <Tag icon={icon} tone={tone}>
          {words}
        </Tag>
        {about.length > 0 && <span className="quiet">{about.join(' · ')}</span>}
      </p>
      {passage && (
        <Quotation
          quote={passage.quote}
          page={passage.page}
          address={
            passage.pdfPage === null ? null : readerAddress(passage.hash, meeting, passage.pdfPage)
          }
        />
      )}
      {question.answer.trim() !== '' && (
        <p className="question-answer">
          <strong>Answer:</strong> {question.answer}
        </p>
      )}
      {question.sharedIsOlder && (
        <Notice kind="note">
          <p>The chair has earlier words of this question. These are still yours alone.</p>
        </Notice>
      )}
      <div className="row">
        <Button
          icon={PencilLine}
          aria-label={`Change: ${named}`}
          onPress={() => onChange(question)}
        >
          Change
        </Button>
        {isAmongOthers && <OrderButtons question={question} ordering={ordering} named={named} />}
        {mayBeShared(question) && (question.sharedAs === null || question.sharedIsOlder) && (
          <Button icon={Users} aria-label={`Share: ${named}`} onPress={() => onShare(question)}>
            {question.sharedAs === null ? 'Share…' : 'Share the new words…'}
          </Button>
        )}
        {question.sharedAs !== null && (
          <Button icon={X} aria-label={`Take back: ${named}`} onPress={() => onTakeBack(question)}>
            Take back…
          </Button>
        )}
      </div>
      <MoreDeeds question={question} named={named} />
    </li>
  );
}

interface NamedProps {
  question: QuestionInList;
  /** The beginning of the question, to tell its buttons from others'. */
  named: string;
}

function OrderButtons({ question, ordering, named }: NamedProps & { ordering: Ordering }) {
  const [up, down] = [`up-${question.id}`, `down-${question.id}`];
  return (
    <>
      <Button
        id={up}
        icon={ArrowUp}
        aria-label={`Up: ${named}`}
        onPress={() => ordering.step(question.id, -1, up)}
      >
        Up
      </Button>
      <Button
        id={down}
        icon={ArrowDown}
        aria-label={`Down: ${named}`}
        onPress={() => ordering.step(question.id, 1, down)}
      >
        Down
      </Button>
    </>
  );
}

function MoreDeeds({ question, named }: NamedProps) {
  const { client, announcer } = useApp();
  const deed = useDeed();
  const { id } = question;
  const back = unaskedState(question);
  const setState = (state: QuestionInList['state'], said: string) =>
    deed.run(
      () => client.call('questions.setState', { id, state }),
      () => announcer.say(said),
    );
  const remove = () =>
    deed.run(
      () => client.call('questions.remove', { ids: [id] }),
      () => announcer.say('The question is removed. Undo brings it back.'),
    );
  return (
    <Details
      summary={
        <>
          More<span className="visually-hidden">: {named}</span>
        </>
      }
    >
      <div className="row">
        {mayBecome(question, 'withdrawn') && question.state !== 'withdrawn' && (
          <Button
            icon={X}
            onPress={() => setState('withdrawn', 'Withdrawn. It stays in your list.')}
          >
            I will not ask it
          </Button>
        )}
        {mayBecome(question, back) && question.state !== back && (
          <Button icon={RotateCcw} onPress={() => setState(back, 'Put back among your questions.')}>
            {question.state === 'withdrawn' ? 'I will ask it after all' : 'Not asked after all'}
          </Button>
        )}
        <Button icon={Trash2} onPress={remove}>
          {question.sharedAs === null ? 'Remove' : 'Remove, and take back what I shared'}
        </Button>
      </div>
      {deed.problem && (
        <Notice kind="wrong">
          <p>{deed.problem}</p>
        </Notice>
      )}
    </Details>
  );
}
