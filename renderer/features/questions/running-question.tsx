import { Check, Mail, RotateCcw } from 'lucide-react';
import { useId, useRef } from 'react';
import type { QuestionInList } from '../../../shared/contract/questions.ts';
import type { QuestionState } from '../../../shared/domain/question.ts';
import { isOpen, mayBecome, unaskedState } from '../../../shared/domain/question-states.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { useDeed } from '../../app/use-deed.ts';
import { useTypedWords } from '../../app/use-typed-words.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { shortWords, stateLooks, toWhomWords } from './question-words.ts';
import { Quotation } from './quotation.tsx';

/** What is said after each deed; how to take it back stands in the button that appears. */
const said: Partial<Record<QuestionState, string>> = {
  asked: 'Asked. You can note the answer now.',
  answered: 'Answered.',
  writtenAnswerPromised: 'A written answer is promised.',
};

/** One question in large type: one tap says that it was asked, then there is room for the answer. */
export function RunningQuestion({ question }: { question: QuestionInList }) {
  const { client, announcer } = useApp();
  const deed = useDeed();
  const id = useId();
  const line = useRef<HTMLLIElement>(null);
  const look = stateLooks[question.state];
  const named = shortWords(question);
  const become = (state: QuestionState) =>
    deed.run(
      () => client.call('questions.setState', { id: question.id, state }),
      () => {
        announcer.say(said[state] ?? 'Put back among your questions.');
        // the button that was pressed goes; the keyboard stays with the question
        line.current?.focus();
      },
    );
  const isPromised = question.state === 'writtenAnswerPromised';
  return (
    <li className="running-question" ref={line} tabIndex={-1} aria-labelledby={id}>
      <p id={id} className="running-text">
        {question.text.trim() || 'No words yet'}
      </p>
      <p className="running-about">{toWhomWords(question)}</p>
      {question.passage && (
        <Details summary={`The words it is about${pageOf(question)}`}>
          <Quotation quote={question.passage.quote} page="" />
        </Details>
      )}
      {!isOpen(question) && (
        <p>
          <Tag icon={look.icon} tone={look.tone}>
            {look.words}
          </Tag>
        </p>
      )}
      <div className="row">
        {isOpen(question) && (
          <Button
            look="main"
            icon={Check}
            aria-label={`Asked: ${named}`}
            onPress={() => become('asked')}
          >
            Asked
          </Button>
        )}
        {isPromised && (
          <Button
            icon={Check}
            aria-label={`The written answer came: ${named}`}
            onPress={() => become('answered')}
          >
            The written answer came
          </Button>
        )}
        {!isPromised && mayBecome(question, 'writtenAnswerPromised') && (
          <Button
            icon={Mail}
            aria-label={`Written answer promised: ${named}`}
            onPress={() => become('writtenAnswerPromised')}
          >
            Written answer promised
          </Button>
        )}
        {question.state === 'asked' && (
          <Button
            icon={RotateCcw}
            aria-label={`Not asked after all: ${named}`}
            onPress={() => become(unaskedState(question))}
          >
            Not asked after all
          </Button>
        )}
      </div>
      {deed.problem && (
        <Notice kind="wrong">
          <p>{deed.problem}</p>
        </Notice>
      )}
      {!isOpen(question) && question.state !== 'withdrawn' && <Answer question={question} />}
    </li>
  );
}

const pageOf = ({ passage }: QuestionInList): string =>
  passage?.page ? `, ${passage.page.charAt(0).toLowerCase()}${passage.page.slice(1)}` : '';

function Answer({ question }: { question: QuestionInList }) {
  const { client } = useApp();
  const answer = useTypedWords(question.answer, (words) =>
    client.call('questions.answer', { id: question.id, answer: words }),
  );
  return (
    <>
      <TextField
        label="The answer in short"
        value={answer.words}
        onChange={answer.type}
        lines={2}
      />
      {answer.problem && (
        <Notice kind="wrong">
          <p>{callErrorSentence(answer.problem)}</p>
        </Notice>
      )}
    </>
  );
}
