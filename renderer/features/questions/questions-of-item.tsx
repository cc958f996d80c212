import { Plus } from 'lucide-react';
import type { QuestionInList } from '../../../shared/contract/questions.ts';
import { useApp } from '../../app/app-context.ts';
import type { Asking } from '../../app/asking.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { counted } from '../../app/meeting-words.ts';
import { useReader } from '../../app/reader-port.ts';
import { questionsAddress } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { stateLooks, toWhomWords } from './question-words.ts';
import { createQuestionsQuery } from './questions-query.ts';
import './questions.css';

interface QuestionsOfItemProps {
  onAsk: (asking: Asking) => void;
}

/** Beside the paper: my questions about the item whose page is in sight, and the way to a new one. */
export function QuestionsOfItem({ onAsk }: QuestionsOfItemProps) {
  const { meeting, pdfPage, itemOf } = useReader();
  if (meeting === null) return null;
  const ask = () => onAsk({ passage: null, mark: null, pdfPage });
  return <OfItem meeting={meeting.meeting.id} item={itemOf(pdfPage)} onAsk={ask} />;
}

interface OfItemProps {
  meeting: string;
  /** Null on pages that belong to no item. */
  item: string | null;
  onAsk: () => void;
}

function OfItem({ meeting, item, onAsk }: OfItemProps) {
  const { client } = useApp();
  const { value, problem } = useQuery(meeting, () => createQuestionsQuery(client, meeting));
  const questions = (value ?? []).filter((question) => question.item === item);
  const count = questions.length === 0 ? 'No questions' : counted(questions.length, 'question');
  return (
    <Details summary={`${count} ${item === null ? 'about the meeting' : 'on this item'}`}>
      <div className="stack">
        {problem && (
          <Notice kind="wrong">
            <p>{callErrorSentence(problem)}</p>
          </Notice>
        )}
        {questions.length === 0 && <p>You have drafted none yet. Only you see your drafts.</p>}
        {questions.length > 0 && (
          <ol className="plain-list stack">
            {questions.map((question) => (
              <BriefQuestion key={question.id} question={question} />
            ))}
          </ol>
        )}
        <div>
          <Button icon={Plus} onPress={onAsk}>
            Draft a question
          </Button>
        </div>
      </div>
    </Details>
  );
}

function BriefQuestion({ question }: { question: QuestionInList }) {
  const { words, icon, tone } = stateLooks[question.state];
  return (
    <li className="question-brief">
      <a href={questionsAddress(question.meeting, question.id)}>
        {question.text.trim() || 'No words yet'}
      </a>
      <p className="row">
        <Tag icon={icon} tone={tone}>
          {words}
        </Tag>
        <span className="quiet small">{toWhomWords(question)}</span>
      </p>
    </li>
  );
}
