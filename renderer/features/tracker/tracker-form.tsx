import { type FormEvent, useState } from 'react';
import type { TrackerMapping, TrackerReading } from '../../../shared/contract/tracker.ts';
import { useApp } from '../../app/app-context.ts';
import { createQuery } from '../../app/query-store.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { firstChoices, mappingOf, shownDayOrder, type TrackerChoices } from './tracker-choices.ts';
import { TrackerColumns } from './tracker-columns.tsx';
import { TrackerStates } from './tracker-states.tsx';
import { readingWords } from './tracker-words.ts';

interface TrackerFormProps {
  reading: TrackerReading;
  /** The committee that the ledger showed. */
  committee: string | null;
  onTake: (mapping: TrackerMapping, committee: string) => void;
  onCancel: () => void;
}

const orders = [
  { value: 'dayFirst' as const, label: 'The day: 03/04/2025 is 3 April' },
  { value: 'monthFirst' as const, label: 'The month: 03/04/2025 is 4 March' },
];

/** Whose tracker it is, what its columns hold, what its words mean. */
export function TrackerForm({ reading, committee, onTake, onCancel }: TrackerFormProps) {
  const { client, announcer } = useApp();
  const committees = useQuery('tracker-committees', () =>
    createQuery(client, [], () => client.call('actions.choices', { committee: null })),
  );
  const [choices, setChoices] = useState(() => firstChoices(reading, committee));
  const [isTried, setIsTried] = useState(false);
  const change = (part: Partial<TrackerChoices>) => {
    setIsTried(false);
    setChoices((now) => ({ ...now, ...part }));
  };
  const found = mappingOf(reading, choices);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if ('mapping' in found) onTake(found.mapping, found.committee);
    else announcer.warn(found.sentence);
  };
  const known = committees.value?.committees ?? [];
  return (
    <form className="form tracker-form" onSubmit={submit} noValidate>
      <p>
        <strong>{reading.fileName}</strong>: {readingWords(reading)}
      </p>
      {reading.notices.map((notice) => (
        <Notice key={notice} kind="look">
          <p>{notice}</p>
        </Notice>
      ))}
      <SelectField
        label="Which committee asked?"
        options={[
          { value: '', label: 'Choose a committee' },
          ...known.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={choices.committee ?? ''}
        onChange={(id) => change({ committee: id === '' ? null : id })}
        takesFocus
      />
      <TrackerColumns reading={reading} choices={choices} onChange={change} />
      {shownDayOrder(reading, choices) === null && (
        <Choices
          label="In days such as 03/04/2025, which comes first?"
          choices={orders}
          value={choices.dayOrder}
          onChange={(dayOrder) => change({ dayOrder })}
        />
      )}
      <TrackerStates
        reading={reading}
        choices={choices}
        onChange={(states) => change({ states })}
      />
      {isTried && 'sentence' in found && (
        <Notice kind="wrong">
          <p>{found.sentence}</p>
        </Notice>
      )}
      <div className="row">
        <Button look="main" type="submit">
          Take {reading.rows} {reading.rows === 1 ? 'row' : 'rows'} in
        </Button>
        <Button onPress={onCancel}>Choose another file</Button>
      </div>
    </form>
  );
}
