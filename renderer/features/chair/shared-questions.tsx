import type { SharedQuestion } from '../../../shared/domain/shared-question.ts';

/** Questions that members shared with the chair, each with who asks and whom. */
export function SharedQuestions({ questions }: { questions: readonly SharedQuestion[] }) {
  return (
    <ul className="plain-list stack">
      {questions.map((one) => (
        <li key={one.id} className="chair-question">
          <p>
            <strong>{one.member}</strong>
            {one.toWhom.trim() !== '' && ` to ${one.toWhom}`}
            {one.lineOfEnquiry.trim() !== '' && (
              <span className="quiet">{` · ${one.lineOfEnquiry}`}</span>
            )}
          </p>
          <p className="chair-question-text">{one.text}</p>
          {one.quote !== '' && <blockquote className="quiet">{one.quote}</blockquote>}
          {one.quotedFrom !== '' && <p className="quiet">{one.quotedFrom}</p>}
        </li>
      ))}
    </ul>
  );
}
