import { useState } from 'react';
import type { ActionRow } from '../../../shared/contract/actions.ts';
import type { ActionState } from '../../../shared/domain/action.ts';
import { mayHaveState, statesOf } from '../../../shared/domain/action-states.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { stateWords } from './action-words.ts';
import { DayField } from './day-field.tsx';
import { PaperChoice } from './paper-choice.tsx';
import { useDraft } from './use-draft.ts';

interface ReportDraft {
  text: string;
  on: string | null;
  state: ActionState | null;
  meeting: string | null;
  paper: string | null;
}

const empty: ReportDraft = { text: '', on: null, state: null, meeting: null, paper: null };
/** No state has this name. */
const asItIs = 'asItIs';

/** One more report. What is typed here waits with its ask until it is added. */
export function ReportForm({ action }: { action: ActionRow }) {
  const { client, announcer, now } = useApp();
  const { draft, change, clear } = useDraft(`report ${action.id}`, empty);
  const [error, setError] = useState<string | null>(null);
  const deed = useDeed();
  const today = londonDate(now());
  const state = draft.state !== null && mayHaveState(action, draft.state) ? draft.state : null;
  const add = () => {
    if (draft.text.trim() === '') {
      setError('Please write what there is to report.');
      return;
    }
    setError(null);
    const report = {
      ids: [action.id],
      on: draft.on ?? today,
      text: draft.text.trim(),
      state,
      paper: draft.paper,
    };
    deed.run(
      () => client.call('actions.report', report),
      () => {
        clear();
        announcer.say('The report is added. Undo takes this back.');
      },
    );
  };
  return (
    <form
      className="stack"
      aria-label="Add a report"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label="What there is to report"
        lines={3}
        value={draft.text}
        onChange={(text) => change({ text })}
        error={error}
      />
      <div className="action-pair">
        <DayField
          label="Day of the report"
          value={draft.on ?? today}
          onChange={(on) => change({ on })}
        />
        <SelectField
          label="It now stands"
          options={[
            { value: asItIs, label: 'As before' },
            ...statesOf(action.kind).map((value) => ({ value, label: stateWords(value) })),
          ]}
          value={state ?? asItIs}
          onChange={(chosen) => change({ state: chosen === asItIs ? null : chosen })}
        />
      </div>
      <PaperChoice
        meeting={draft.meeting}
        paper={draft.paper}
        onChange={(meeting, paper) => change({ meeting, paper })}
      />
      {deed.problem && (
        <Notice kind="wrong">
          <p>{deed.problem}</p>
        </Notice>
      )}
      <div>
        <Button type="submit">Add the report</Button>
      </div>
    </form>
  );
}
