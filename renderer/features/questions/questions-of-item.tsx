import { Plus } from 'lucide-react';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { questionsAddress } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { stateLooks, toWhomWords } from './question-words.ts';
import { createQuestionsQuery } from './questions-query.ts';
import './questions.css';

interface QuestionsOfItemProps {
  meeting: string;
  /** Null is the meeting as a whole. */
  item: string | null;
  onAsk: () => void;
}

/** Beside the paper: my questions about the item whose page is in sight, and the way to a new one. */
export function QuestionsOfItem({ meeting, item, onAsk }: QuestionsOfItemProps) {
  const { client } = useApp();
  const { value, problem } = useQuery(meeting, () => createQuestionsQuery(client, meeting));
  const questions = (value ?? []).filter((question) => question.item === item);
  return (
    <section className="stack questions-of-item" aria-labelledby="questions-of-item">
      <h2 id="questions-of-item">
        {item === null ? 'Questions about the meeting' : 'Questions on this item'}
      </h2>
      {problem && (
        <Notice kind="wrong">
          <p>{callErrorSentence(problem)}</p>
        </Notice>
      )}
      {value !== null && questions.length === 0 && <p>None yet. Only you see your drafts.</p>}
      <ol className="plain-list stack">
        {questions.map((question) => {
          const { words, icon, tone } = stateLooks[question.state];
          return (
            <li key={question.id} className="question-brief">
              <a href={questionsAddress(meeting, question.id)}>
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
        })}
      </ol>
      <div>
        <Button icon={Plus} onPress={onAsk}>
          Draft a question
        </Button>
      </div>
    </section>
  );
}
