import { Plus } from 'lucide-react';
import { memo } from 'react';
import type { Ask } from '../../../shared/domain/ask.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { TwoValues } from '../../app/two-values.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useDesk, useIsEditing } from './desk.ts';
import { addAsk } from './desk-acts.ts';
import { askKinds } from './desk-words.ts';
import { useIsWritten } from './is-written.ts';
import { ListedLine } from './listed-line.tsx';
import { useMinute, useRowsOf } from './minute-rows.ts';
import { OwnerFields } from './owner-fields.tsx';
import { OwnerWords } from './owner-words.tsx';
import { Section } from './section.tsx';
import { requestStem } from './stems.ts';
import { TypedField } from './typed-field.tsx';

/** What the committee asked for without resolving it. */
export const Asks = memo(function Asks({ minute }: { minute: string }) {
  const minuting = useMinuting();
  const desk = useDesk();
  const asks = useRowsOf('asks', minute);
  const row = useMinute(minute);
  const stem = useRecord(requestStem);
  const isWritten = useIsWritten();
  if (asks.length === 0) return null;
  return (
    <Section title="Requests">
      <TypedField
        label="Words before the requests"
        isLabelHidden
        isQuiet
        value={row.requestStem === '' ? stem : row.requestStem}
        onType={(words) =>
          minuting.type('Words before the requests', 'recordedMinute', minute, {
            requestStem: words,
          })
        }
      />
      <ul className="plain-list clause-list">
        {asks.map((ask, index) => (
          <AskLine key={ask.id} ask={ask} number={index + 1} />
        ))}
      </ul>
      {isWritten && (
        <div>
          <Button
            look="quiet"
            icon={Plus}
            onPress={() => desk.edit({ kind: 'ask', id: addAsk(minuting, minute) })}
          >
            Another request
          </Button>
        </div>
      )}
    </Section>
  );
});

const AskLine = memo(function AskLine({ ask, number }: { ask: Ask; number: number }) {
  const minuting = useMinuting();
  const desk = useDesk();
  const isEditing = useIsEditing('ask', ask.id);
  const { id, minute } = ask;
  const remove = () => {
    minuting.write('Request taken out', [], [{ noun: 'ask', id }]);
    desk.back();
  };
  return (
    <ListedLine
      sign="•"
      name={`request ${number}`}
      label={`Request ${number}: what is asked`}
      text={ask.text}
      isEditing={isEditing}
      onEdit={() => desk.edit({ kind: 'ask', id })}
      onType={(text) => minuting.type('Request changed', 'ask', id, { text })}
      onNext={() =>
        ask.text === '' ? remove() : desk.edit({ kind: 'ask', id: addAsk(minuting, minute) })
      }
      onRemove={remove}
    >
      {isEditing ? <AskOwner ask={ask} /> : <OwnerWords {...ask} />}
      <TwoValues noun="ask" row={id} />
    </ListedLine>
  );
});

/** Who is to do it and by when. */
function AskOwner({ ask }: { ask: Ask }) {
  const minuting = useMinuting();
  const { id, toWhom, due, kind } = ask;
  return (
    <OwnerFields
      toWhom={toWhom}
      due={due}
      onType={(label, fields) => minuting.type(label, 'ask', id, fields)}
    >
      <SelectField
        label="Kind"
        options={askKinds}
        value={kind}
        onChange={(chosen) =>
          minuting.write('Kind of request', [settingRow('ask', id, { kind: chosen })])
        }
      />
    </OwnerFields>
  );
}
