import { useState } from 'react';
import type { ActionFields, ActionRow } from '../../../shared/contract/actions.ts';
import { Button } from '../../ui/button.tsx';
import { ComboField } from '../../ui/combo-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { stateWords } from './action-words.ts';
import { statesOfAll } from './states-of-all.ts';
import { useDraft } from './use-draft.ts';

export type BulkFormKind = 'owner' | 'state' | 'due' | 'report';

interface BulkFormProps {
  kind: BulkFormKind;
  rows: readonly ActionRow[];
  owners: readonly string[];
  /** `sent` is called once it is kept: until then the typed words stay. */
  onChange: (fields: ActionFields, sent?: () => void) => void;
  onReport: (text: string, sent: () => void) => void;
}

/** What one of the bar's buttons asks for before it is done. */
export function BulkForm({ kind, rows, owners, onChange, onReport }: BulkFormProps) {
  if (kind === 'state') return <StateForm rows={rows} onChange={onChange} />;
  if (kind === 'owner') return <OwnerForm owners={owners} onChange={onChange} />;
  if (kind === 'due')
    return (
      <WordsForm
        label="Due"
        hint="As you would say it: 13 February 2025, March 2025, the next meeting. Empty: no day."
        button="Set when they are due"
        mayBeEmpty
        onDone={(dueWords, sent) => onChange({ dueWords }, sent)}
      />
    );
  return (
    <WordsForm
      label="What there is to report"
      hint="The same words are added to each of them, with today’s date and your name."
      button="Add the report"
      lines={3}
      onDone={onReport}
    />
  );
}

function OwnerForm({ owners, onChange }: Pick<BulkFormProps, 'owners' | 'onChange'>) {
  const { draft, change, clear } = useDraft('owner of many', { owner: '' });
  const owner = draft.owner;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ owner: owner.trim() }, clear);
      }}
    >
      <ComboField
        label="Who is to act"
        hint="Empty: unassigned."
        value={owner}
        onChange={(words) => change({ owner: words })}
        offers={owners.map((words) => ({ words }))}
        maxLength={500}
        takesFocus
      />
      <div>
        <Button type="submit" look="main">
          {owner.trim() === '' ? 'Make them unassigned' : 'Set who is to act'}
        </Button>
      </div>
    </form>
  );
}

function StateForm({ rows, onChange }: Pick<BulkFormProps, 'rows' | 'onChange'>) {
  const states = statesOfAll(rows);
  const [chosen, setChosen] = useState(states[0] ?? 'open');
  // kinds may have been picked since that do not know it
  const state = states.includes(chosen) ? chosen : (states[0] ?? 'open');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ state });
      }}
    >
      <SelectField
        label="Where they stand"
        options={states.map((value) => ({ value, label: stateWords(value) }))}
        value={state}
        onChange={setChosen}
        takesFocus
      />
      <div>
        <Button type="submit" look="main">
          Set where they stand
        </Button>
      </div>
    </form>
  );
}

interface WordsFormProps {
  label: string;
  hint: string;
  button: string;
  lines?: number;
  mayBeEmpty?: boolean;
  onDone: (words: string, sent: () => void) => void;
}

function WordsForm({ label, hint, button, lines, mayBeEmpty = false, onDone }: WordsFormProps) {
  const { draft, change, clear } = useDraft(`${label} of many`, { words: '' });
  const words = draft.words;
  const [error, setError] = useState<string | null>(null);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() === '' && !mayBeEmpty) setError('Please write a few words.');
        else onDone(words.trim(), clear);
      }}
    >
      <TextField
        label={label}
        hint={hint}
        error={error}
        value={words}
        onChange={(typed) => change({ words: typed })}
        takesFocus
        {...(lines !== undefined && { lines })}
      />
      <div>
        <Button type="submit" look="main">
          {button}
        </Button>
      </div>
    </form>
  );
}
