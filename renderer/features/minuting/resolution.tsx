import { Plus } from 'lucide-react';
import { memo } from 'react';
import type { Clause } from '../../../shared/domain/clause.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { TwoValues } from '../../app/two-values.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useDesk, useIsEditing } from './desk.ts';
import { addClauseAfter, addClauses } from './desk-acts.ts';
import { clauseKinds } from './desk-words.ts';
import { useIsWritten } from './is-written.ts';
import { ListedLine } from './listed-line.tsx';
import { useMinute, useRowsOf } from './minute-rows.ts';
import { OwnerFields } from './owner-fields.tsx';
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
  return (
    <ListedLine
      sign={only ? '' : `${number}.`}
      name={`clause ${number}`}
      label={`Clause ${number}`}
      text={clause.text}
      isEditing={isEditing}
      onEdit={() => desk.edit({ kind: 'clause', id })}
      onType={(text) => minuting.type('Clause changed', 'clause', id, { text })}
      onNext={() =>
        desk.edit({ kind: 'clause', id: addClauseAfter(minuting, minute, clause.position) })
      }
      onRemove={remove}
    >
      {isEditing ? <ClauseOwner clause={clause} /> : <OwnerWords {...clause} />}
      <TwoValues noun="clause" row={id} />
    </ListedLine>
  );
});

/** Who is to act on it and by when, where it asks for something. */
function ClauseOwner({ clause }: { clause: Clause }) {
  const minuting = useMinuting();
  const { id, toWhom, due, kind } = clause;
  return (
    <OwnerFields
      toWhom={toWhom}
      due={due}
      onType={(label, fields) => minuting.type(label, 'clause', id, fields)}
    >
      <SelectField
        label="Kind"
        options={clauseKinds}
        value={kind}
        onChange={(chosen) =>
          minuting.write('Kind of clause', [settingRow('clause', id, { kind: chosen })])
        }
      />
    </OwnerFields>
  );
}
