import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import type { Clause } from '../../../shared/domain/clause.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useDesk, useIsEditing } from './desk.ts';
import { addClauseAfter, addClauses } from './desk-acts.ts';
import { clauseKinds } from './desk-words.ts';
import { FreeName } from './free-name.tsx';
import { useIsWritten } from './is-written.ts';
import { useMinute, useRowsOf } from './minute-rows.ts';
import { OwnerWords } from './owner-words.tsx';
import { Section } from './section.tsx';
import { resolutionStem } from './stems.ts';
import { TypedField } from './typed-field.tsx';
import { ReadyFromPaper } from './will-print.tsx';

/** What was resolved: the words before it and its clauses, each as it will stand. */
export const Resolution = memo(function Resolution({ minute }: { minute: string }) {
  const minuting = useMinuting();
  const desk = useDesk();
  const clauses = useRowsOf('clauses', minute);
  const isWritten = useIsWritten();
  const row = useMinute(minute);
  const stem = useRecord((record) => resolutionStem(record, row, clauses.length));
  if (clauses.length === 0) return <ReadyFromPaper id={minute} />;
  return (
    <Section title="Resolution">
      <TypedField
        label="Words before the resolution"
        isLabelHidden
        isQuiet
        value={row.resolutionStem === '' ? stem : row.resolutionStem}
        onType={(resolutionStem) =>
          minuting.type('Words before the resolution', 'recordedMinute', minute, { resolutionStem })
        }
      />
      <ol className="plain-list clause-list">
        {clauses.map((clause, index) => (
          <ClauseLine
            key={clause.id}
            clause={clause}
            number={index + 1}
            only={clauses.length === 1}
          />
        ))}
      </ol>
      {isWritten && (
        <div>
          <Button
            look="quiet"
            icon={Plus}
            onPress={() => desk.edit({ kind: 'clause', id: addClauses(minuting, minute) })}
          >
            Another clause
          </Button>
        </div>
      )}
    </Section>
  );
});

interface ClauseLineProps {
  clause: Clause;
  number: number;
  only: boolean;
}

const ClauseLine = memo(function ClauseLine({ clause, number, only }: ClauseLineProps) {
  const minuting = useMinuting();
  const desk = useDesk();
  const isEditing = useIsEditing('clause', clause.id);
  const { id, minute } = clause;
  const remove = () => {
    minuting.write('Clause taken out', [], [{ noun: 'clause', id }]);
    desk.back();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      const next = addClauseAfter(minuting, minute, clause.position);
      desk.edit({ kind: 'clause', id: next });
    }
    if (event.key === 'Backspace' && clause.text === '') {
      event.preventDefault();
      remove();
    }
  };
  return (
    <li className="clause-line">
      <span className="clause-number" aria-hidden="true">
        {only ? '' : `${number}.`}
      </span>
      <div className="clause-words">
        <TypedField
          label={`Clause ${number}`}
          isLabelHidden
          isQuiet
          lines="many"
          value={clause.text}
          takesFocus={isEditing}
          onKeyDown={pressed}
          onFocus={() => isEditing || desk.edit({ kind: 'clause', id })}
          onType={(text) => minuting.type('Clause changed', 'clause', id, { text })}
        />
        {isEditing ? <ClauseOwner clause={clause} /> : <OwnerWords {...clause} />}
      </div>
      <button
        type="button"
        className="line-remove"
        aria-label={`Take out clause ${number}`}
        onClick={remove}
      >
        <X aria-hidden="true" size="1.1em" />
      </button>
    </li>
  );
});

/** Who is to act on it and by when, where it asks for something. */
function ClauseOwner({ clause }: { clause: Clause }) {
  const minuting = useMinuting();
  const { id } = clause;
  return (
    <div className="ask-owner">
      <FreeName
        label="Who is to act"
        value={clause.toWhom}
        onType={(toWhom) => minuting.type('Who is to act', 'clause', id, { toWhom })}
      />
      <TypedField
        label="By when"
        value={clause.due}
        onType={(due) => minuting.type('By when', 'clause', id, { due })}
      />
      <SelectField
        label="Kind"
        options={clauseKinds}
        value={clause.kind}
        onChange={(kind) => minuting.write('Kind of clause', [settingRow('clause', id, { kind })])}
      />
    </div>
  );
}
