import { Plus } from 'lucide-react';
import { useId } from 'react';
import type { QuestionInList } from '../../../shared/contract/questions.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type QuestionDeeds, QuestionLine } from './question-line.tsx';
import { useOrdering } from './use-ordering.ts';

interface QuestionGroupProps extends QuestionDeeds {
  title: string;
  questions: readonly QuestionInList[];
  onAdd: () => void;
}

/** My questions about one item, in the order in which I mean to put them. */
export function QuestionGroup({ title, questions, onAdd, ...deeds }: QuestionGroupProps) {
  const ordering = useOrdering(questions);
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {ordering.problem && (
        <Notice kind="wrong">
          <p>{ordering.problem}</p>
        </Notice>
      )}
      <ol className="plain-list stack">
        {questions.map((question) => (
          <QuestionLine
            key={question.id}
            question={question}
            ordering={ordering}
            isAmongOthers={questions.length > 1}
            {...deeds}
          />
        ))}
      </ol>
      <div>
        <Button icon={Plus} look="quiet" aria-label={`Add a question: ${title}`} onPress={onAdd}>
          Add a question
        </Button>
      </div>
    </section>
  );
}
