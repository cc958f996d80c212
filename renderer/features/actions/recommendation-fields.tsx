import type { ActionFields } from '../../../shared/contract/actions.ts';
import { useDeed } from '../../app/use-deed.ts';
import { answerDueWords } from './action-words.ts';
import { DayField } from './day-field.tsx';
import type { DetailFieldsProps } from './detail-fields.tsx';
import { KeptField } from './kept-field.tsx';

/** When a recommendation went, by when it is to be answered and by which rule, and what was answered. */
export function RecommendationFields({ action, onKeep }: DetailFieldsProps) {
  const deed = useDeed();
  const keep = (fields: ActionFields) => deed.run(() => onKeep(fields));
  const due = answerDueWords(action);
  return (
    <section className="stack" aria-labelledby="answer">
      <h3 id="answer">Sent and answered</h3>
      <div className="action-pair">
        <DayField label="Sent on" value={action.sentOn} onChange={(sentOn) => keep({ sentOn })} />
        <DayField
          label="Answered on"
          value={action.respondedOn}
          onChange={(respondedOn) => keep({ respondedOn })}
        />
      </div>
      {due !== null && (
        <p>
          {due}. <span className="quiet">The Local Government Act 2000, section 9FE.</span>
        </p>
      )}
      {deed.problem && <p className="field-error">{deed.problem}</p>}
      <KeptField
        label="Answer"
        lines={4}
        value={action.response}
        onKeep={(response) => onKeep({ response })}
      />
    </section>
  );
}
