import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { newId } from '../../app/new-id.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from './desk.ts';
import { Panel } from './panel.tsx';
import { TypedField } from './typed-field.tsx';
import { useActs } from './use-acts.ts';

/** A matter that stands on no agenda: its title, and why it could not wait. */
export function NewItemPanel() {
  const minuting = useMinuting();
  const desk = useDesk();
  const acts = useActs();
  const [title, setTitle] = useState('');
  const [urgencyReason, setReason] = useState('');
  const record = useRecord((known) => known.record.id);
  const last = useRecord(({ public: open }) =>
    open.minutes.reduce((most, { position }) => Math.max(most, position + 1), 0),
  );
  const add = () => {
    const id = newId();
    const fields = { record, title: title.trim(), urgencyReason, position: last };
    minuting.write('Item added', [settingRow('recordedMinute', id, fields)]);
    acts.take(id);
    desk.back();
  };
  return (
    <Panel
      title="An item that is not on the agenda"
      action={{ label: 'Add the item', run: add, isDisabled: title.trim() === '' }}
    >
      <TypedField label="Title" value={title} onType={setTitle} takesFocus />
      <TypedField
        label="Why it could not wait"
        hint="The chair’s reason for taking it as urgent. It is printed, and may be filled in later."
        lines="many"
        value={urgencyReason}
        onType={setReason}
      />
      <TakenOut />
    </Panel>
  );
}

/** Items that get no minute, as somebody said: nothing of them is lost. */
function TakenOut() {
  const minuting = useMinuting();
  const desk = useDesk();
  const removed = useRecord(
    useShallow(({ public: open }) => open.minutes.filter((minute) => minute.removed === 1)),
  );
  if (removed.length === 0) return null;
  return (
    <div className="stack">
      <p className="field-label">Items of the agenda without a minute</p>
      {removed.map(({ id, title }) => (
        <div key={id} className="row">
          <span>{title}</span>
          <Button
            look="quiet"
            aria-label={`Put back: ${title}`}
            onPress={() => {
              minuting.write('Item put back', [settingRow('recordedMinute', id, { removed: 0 })]);
              desk.show(id, true);
            }}
          >
            Put back
          </Button>
        </div>
      ))}
    </div>
  );
}
