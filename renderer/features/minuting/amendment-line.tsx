import { memo } from 'react';
import type { Amendment } from '../../../shared/domain/amendment.ts';
import type { AmendmentOutcome } from '../../../shared/domain/amendment-chain.ts';
import { amendmentDoubt, operationOf } from '../../../shared/domain/amendment-chain.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { TwoValues } from '../../app/two-values.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useDesk, useIsEditing } from './desk.ts';
import { EditableLine } from './editable-line.tsx';
import { FormBox } from './form-box.tsx';
import { movedBy } from './moved-by.ts';
import { MoverFields } from './mover-fields.tsx';
import { chainOf } from './outcomes.ts';
import { TypedField } from './typed-field.tsx';
import { Votes } from './votes.tsx';
import { WordChanges } from './word-changes.tsx';

const outcomes: Record<AmendmentOutcome, string> = {
  carried: 'Carried',
  accepted: 'Accepted by the mover',
  lost: 'Lost',
  withdrawn: 'Withdrawn',
  fell: 'Fell',
  live: 'Before the meeting',
  waiting: 'Waits for the one before',
};

const states = [
  { value: 'open', label: 'Put to the meeting' },
  { value: 'accepted', label: 'Accepted by the mover' },
  { value: 'withdrawn', label: 'Withdrawn' },
  { value: 'fell', label: 'Fell' },
] as const;

interface AmendmentLineProps {
  amendment: Amendment;
  minute: string;
}

/** One amendment: what it leaves out and puts in, by words and signs, and what became of it. */
export const AmendmentLine = memo(function AmendmentLine({
  amendment,
  minute,
}: AmendmentLineProps) {
  const minuting = useMinuting();
  const desk = useDesk();
  const { id } = amendment;
  const isEditing = useIsEditing('amendment', id);
  const movers = useRecord(({ attendances }) => movedBy(attendances, amendment));
  const before = useRecord((record) => stepOf(record, minute, amendment)?.before ?? '');
  const outcome = useRecord((record) => stepOf(record, minute, amendment)?.outcome ?? 'live');
  return (
    <div className="amendment">
      {isEditing ? (
        <AmendmentForm amendment={amendment} before={before} />
      ) : (
        <EditableLine
          name={`amendment ${amendment.position + 1}`}
          onEdit={() => desk.edit({ kind: 'amendment', id })}
          onRemove={() => minuting.write('Amendment taken out', [], [{ noun: 'amendment', id }])}
        >
          <p className="quiet small">
            {`Amendment ${amendment.position + 1}: ${outcomes[outcome]}. ${movers}`}
          </p>
          <WordChanges before={before} after={amendment.after} />
          <TwoValues noun="amendment" row={id} />
        </EditableLine>
      )}
      <Votes minute={minute} subject={id} />
    </div>
  );
});

const stepOf = (
  record: Parameters<typeof chainOf>[0],
  minute: string,
  { id, motion }: Pick<Amendment, 'id' | 'motion'>,
) => chainOf(record, minute, motion).steps.find((step) => step.amendment === id);

function AmendmentForm({ amendment, before }: { amendment: Amendment; before: string }) {
  const minuting = useMinuting();
  const { id, after } = amendment;
  const set = (fields: Partial<Amendment>) =>
    minuting.write('Amendment changed', [settingRow('amendment', id, fields)]);
  const doubt = after === before ? null : amendmentDoubt(before, after);
  return (
    <FormBox
      title="Amendment"
      onDone={() => {
        const operation = operationOf(before, after);
        if (operation !== null && operation !== amendment.operation) set({ operation });
      }}
    >
      <TypedField
        label="The motion as it would read"
        hint="Change the words: what is left out and put in is worked out."
        lines="many"
        value={after}
        takesFocus
        onType={(words) => minuting.type('Amendment changed', 'amendment', id, { after: words })}
      />
      <WordChanges before={before} after={after} />
      {doubt !== null && <p className="desk-warning">{doubt}</p>}
      <MoverFields mover={amendment.mover} seconder={amendment.seconder} onChange={set}>
        <SelectField
          label="It is"
          options={states}
          value={amendment.state}
          onChange={(state) => set({ state })}
        />
      </MoverFields>
    </FormBox>
  );
}
