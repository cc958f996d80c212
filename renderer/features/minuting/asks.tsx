import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import type { Ask } from '../../../shared/domain/ask.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useDesk, useIsEditing } from './desk.ts';
import { addAsk } from './desk-acts.ts';
import { askKinds } from './desk-words.ts';
import { FreeName } from './free-name.tsx';
import { useIsWritten } from './is-written.ts';
import { useMinute, useRowsOf } from './minute-rows.ts';
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
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (ask.text === '') remove();
      else desk.edit({ kind: 'ask', id: addAsk(minuting, minute) });
    }
    if (event.key === 'Backspace' && ask.text === '') {
      event.preventDefault();
      remove();
    }
  };
  return (
    <li className="clause-line">
      <span className="clause-number" aria-hidden="true">
        •
      </span>
      <div className="clause-words">
        <TypedField
          label={`Request ${number}: what is asked`}
          isLabelHidden
          isQuiet
          lines="many"
          value={ask.text}
          takesFocus={isEditing}
          onKeyDown={pressed}
          onFocus={() => isEditing || desk.edit({ kind: 'ask', id })}
          onType={(text) => minuting.type('Request changed', 'ask', id, { text })}
        />
        {isEditing ? <AskOwner ask={ask} /> : <OwnerWords {...ask} />}
      </div>
      <button
        type="button"
        className="line-remove"
        aria-label={`Take out request ${number}`}
        onClick={remove}
      >
        <X aria-hidden="true" size="1.1em" />
      </button>
    </li>
  );
});

/** Who is to do it and by when. */
function AskOwner({ ask }: { ask: Ask }) {
  const minuting = useMinuting();
  const { id } = ask;
  return (
    <div className="ask-owner">
      <FreeName
        label="Who is to act"
        value={ask.toWhom}
        onType={(toWhom) => minuting.type('Who is to act', 'ask', id, { toWhom })}
      />
      <TypedField
        label="By when"
        value={ask.due}
        onType={(due) => minuting.type('By when', 'ask', id, { due })}
      />
      <SelectField
        label="Kind"
        options={askKinds}
        value={ask.kind}
        onChange={(kind) => minuting.write('Kind of request', [settingRow('ask', id, { kind })])}
      />
    </div>
  );
}
