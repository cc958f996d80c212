import { X } from 'lucide-react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { SharedQuestionInList } from '../../../shared/contract/questions.ts';
import { Button } from '../../ui/button.tsx';
import { groupedQuestions } from './grouped-questions.ts';
import { shortWords, toWhomWords } from './question-words.ts';
import { Quotation } from './quotation.tsx';

interface SharedWithChairProps {
  meeting: MeetingDetail;
  shared: readonly SharedQuestionInList[];
  onTakeBack: (shared: SharedQuestionInList) => void;
}

/** What members have shared for the meeting, item by item, with their names: the chair's list. */
export function SharedWithChair({ meeting, shared, onTakeBack }: SharedWithChairProps) {
  return (
    <section className="stack" aria-labelledby="shared-questions">
      <h2 id="shared-questions">Shared with the chair</h2>
      {shared.length === 0 && <p>No member has shared a question for this meeting yet.</p>}
      {groupedQuestions(meeting.items, shared).map((group) => (
        <div key={group.item ?? 'meeting'} className="stack">
          <h3>{group.title}</h3>
          <ul className="plain-list stack">
            {group.questions.map((question) => (
              <SharedLine key={question.id} question={question} onTakeBack={onTakeBack} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface SharedLineProps {
  question: SharedQuestionInList;
  onTakeBack: (shared: SharedQuestionInList) => void;
}

function SharedLine({ question, onTakeBack }: SharedLineProps) {
  const about = [toWhomWords(question), question.lineOfEnquiry].filter(Boolean).join(' · ');
  return (
    <li className="question">
      <p>
        <strong>{question.member}</strong>
      </p>
      <p className="question-text">{question.text}</p>
      {about !== '' && <p className="quiet">{about}</p>}
      <Quotation quote={question.quote} page={question.quotedFrom} />
      {question.isMine && (
        <div>
          <Button
            icon={X}
            aria-label={`Take back: ${shortWords(question)}`}
            onPress={() => onTakeBack(question)}
          >
            Take back…
          </Button>
        </div>
      )}
    </li>
  );
}
