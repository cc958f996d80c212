import { useState } from 'react';
import type { ActionChoices, ActionFields } from '../../../shared/contract/actions.ts';
import type { CommitteeInList } from '../../../shared/contract/committees.ts';
import type { ActionKind } from '../../../shared/domain/action.ts';
import { useApp } from '../../app/app-context.ts';
import { newId } from '../../app/new-id.ts';
import { createQuery } from '../../app/query-store.ts';
import { useDeed } from '../../app/use-deed.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ComboField } from '../../ui/combo-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ownersIn } from './choices-query.ts';
import { DayField } from './day-field.tsx';
import { kindOptions } from './detail-fields.tsx';
import { MinuteChoice } from './minute-choice.tsx';
import { useDraft } from './use-draft.ts';

export interface AddDraft {
  /** UUID, made with the first wish: sent twice it is one ask. */
  id: string;
  committee: string | null;
  text: string;
  owner: string;
  dueWords: string;
  kind: ActionKind;
  saidOn: string | null;
  meeting: string | null;
  minute: string | null;
}

const empty = (): AddDraft => ({
  id: newId(),
  committee: null,
  text: '',
  owner: '',
  dueWords: '',
  kind: 'action',
  saidOn: null,
  meeting: null,
  minute: null,
});

interface AddActionProps {
  choices: ActionChoices | null;
  onClose: () => void;
}

/** An ask that somebody writes down by hand. Closed unfinished, its words are there again next time. */
export function AddAction({ choices, onClose }: AddActionProps) {
  const { client, announcer } = useApp();
  const [first] = useState(empty);
  const { draft, change, clear } = useDraft('add', first);
  const [error, setError] = useState<string | null>(null);
  const deed = useDeed();
  const committees = useQuery<CommitteeInList[]>('committees', () =>
    createQuery(client, ['committees.changed'], () => client.call('committees.list', {})),
  );
  const known = (committees.value ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const committee = draft.committee ?? known[0]?.value ?? null;
  const add = () => {
    if (committee === null) setError('Open a pack of the committee first: none is known here yet.');
    else if (draft.text.trim() === '') setError('Please write what is asked.');
    else
      deed.run(
        () => client.call('actions.add', { ...inputOf(draft), committee }),
        () => {
          clear();
          announcer.say('The ask is added. Undo takes this back.');
          onClose();
        },
      );
  };
  return (
    <Dialog title="Add an ask" isOpen onClose={onClose} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        {known.length > 0 && committee !== null && (
          <SelectField
            label="Committee"
            options={known}
            value={committee}
            onChange={(chosen) => change({ committee: chosen, minute: null, meeting: null })}
          />
        )}
        <TextField
          label="What is asked"
          lines={3}
          value={draft.text}
          onChange={(text) => change({ text })}
          error={error}
          takesFocus
        />
        <div className="action-pair">
          <ComboField
            label="Who is to act"
            hint="Empty: unassigned."
            value={draft.owner}
            onChange={(owner) => change({ owner })}
            offers={ownersIn(choices).map((words) => ({ words }))}
            maxLength={500}
          />
          <TextField
            label="Due"
            hint="Such as 13 March 2025 or the next meeting. Empty: no day."
            value={draft.dueWords}
            onChange={(dueWords) => change({ dueWords })}
          />
          <SelectField
            label="Kind"
            options={kindOptions}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
          />
          <DayField
            label="Said on"
            hint="The day of the meeting. It may stay empty."
            value={draft.saidOn}
            onChange={(saidOn) => change({ saidOn })}
          />
        </div>
        <MinuteChoice
          key={committee}
          committee={known.find(({ value }) => value === committee)?.label ?? ''}
          draft={draft}
          onChange={change}
        />
        {deed.problem && (
          <Notice kind="wrong">
            <p>{deed.problem}</p>
          </Notice>
        )}
        <div className="row">
          <Button type="submit" look="main">
            Add the ask
          </Button>
          <Button onPress={onClose}>Not now</Button>
        </div>
      </form>
    </Dialog>
  );
}

function inputOf({ id, text, owner, dueWords, kind, saidOn, minute }: AddDraft) {
  const fields: ActionFields = {
    kind,
    text: text.trim(),
    owner: owner.trim(),
    dueWords: dueWords.trim(),
  };
  return { id, saidOn, minute, fields };
}
