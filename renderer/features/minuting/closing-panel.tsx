import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useApp } from '../../app/app-context.ts';
import { atTime, momentWords, timeOf } from '../../app/meeting-moment.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from './panel.tsx';
import { stillOpen } from './still-open.ts';
import { TimeField } from './time-field.tsx';
import { TypedField } from './typed-field.tsx';
import { useActs } from './use-acts.ts';

/** Adjourn, resume, close or open again, each with its time. What is still open is named once and stops nothing. */
export function ClosingPanel() {
  const state = useRecord(({ record }) => record.state);
  const isAdjourned = useRecord(({ adjournments }) => adjournments.some(({ to }) => to === null));
  if (state === 'draft') return <Reopening />;
  if (state !== 'live')
    return (
      <Panel title="Adjourn or close">
        <p>The meeting is not open.</p>
      </Panel>
    );
  return isAdjourned ? <Resuming /> : <Closing />;
}

function Closing() {
  const { client } = useApp();
  const { meeting } = useMinuting();
  const acts = useActs();
  const [time, setTime] = useState(timeOf(acts.at()));
  const [reason, setReason] = useState('');
  const open = useRecord(useShallow(stillOpen));
  const at = () => atTime(acts.at(), time);
  const close = () =>
    acts.finish(() => client.call('record.close', { meeting, at: at() }), 'The meeting is closed.');
  const adjourn = () => {
    const input = { meeting, at: at(), reason };
    return acts.finish(() => client.call('record.adjourn', input), 'The meeting is adjourned.');
  };
  return (
    <Panel
      title="Close or adjourn the meeting"
      action={{
        label: `Close the meeting at ${momentWords(at())}`,
        run: () => void close(),
        isDisabled: time === '',
      }}
      others={
        <Button isDisabled={time === ''} onPress={() => void adjourn()}>
          Adjourn
        </Button>
      }
    >
      <div className="desk-pair">
        <TimeField label="Time" value={time} onChange={setTime} />
        <TypedField label="Why it is adjourned, if it is" value={reason} onType={setReason} />
      </div>
      {open.length > 0 && (
        <div>
          <p>Still open. It can be filled in after the meeting as well:</p>
          <ul>
            {open.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}

function Resuming() {
  const { client } = useApp();
  const { meeting } = useMinuting();
  const acts = useActs();
  const [time, setTime] = useState(timeOf(acts.at()));
  const resume = () => {
    const input = { meeting, at: atTime(acts.at(), time) };
    return acts.finish(() => client.call('record.resume', input), 'The meeting goes on.');
  };
  return (
    <Panel
      title="Resume the meeting"
      action={{ label: 'Resume', run: () => void resume(), isDisabled: time === '' }}
    >
      <TimeField label="It goes on at" value={time} onChange={setTime} />
    </Panel>
  );
}

function Reopening() {
  const { client } = useApp();
  const { meeting } = useMinuting();
  const acts = useActs();
  const reopen = () =>
    acts.finish(() => client.call('record.reopen', { meeting }), 'The meeting is open again.');
  return (
    <Panel
      title="Open the meeting again"
      action={{ label: 'Open it again', run: () => void reopen() }}
    >
      <p>For a meeting that was closed by mistake. Nothing that was typed is changed.</p>
    </Panel>
  );
}
