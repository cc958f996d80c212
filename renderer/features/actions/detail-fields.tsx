import type { ActionFields, ActionRow } from '../../../shared/contract/actions.ts';
import type { ActionKind } from '../../../shared/domain/action.ts';
import { firstState, mayHaveState, statesOf } from '../../../shared/domain/action-states.ts';
import { actionKindWords } from '../../../shared/domain/action-words.ts';
import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Choices } from '../../ui/choices.tsx';
import { Details } from '../../ui/details.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { dueWords, stateWords } from './action-words.ts';
import { DayField } from './day-field.tsx';
import { KeptField } from './kept-field.tsx';

export interface DetailFieldsProps {
  action: ActionRow;
  onKeep: (fields: ActionFields) => Promise<unknown>;
}

/** Who, by when, where it stands. Everything is kept as it is changed. */
export function DetailFields(props: DetailFieldsProps & { owners: readonly string[] }) {
  const { action, onKeep, owners } = props;
  const { announcer } = useApp();
  const deed = useDeed();
  const choose = (fields: ActionFields, said: string) =>
    deed.run(
      () => onKeep(fields),
      () => announcer.say(`${said} Undo takes this back.`),
    );
  return (
    <>
      {deed.problem && <p className="field-error">{deed.problem}</p>}
      <div className="action-states">
        <Choices
          label="Where it stands"
          choices={statesOf(action.kind).map((value) => ({ value, label: stateWords(value) }))}
          value={action.state}
          onChange={(state) => choose({ state }, `${stateWords(state)}.`)}
        />
      </div>
      <div className="action-pair">
        <KeptField
          label="Who is to act"
          hint="Empty: unassigned."
          value={action.owner}
          offers={owners}
          onKeep={(owner) => onKeep({ owner })}
        />
        <KeptField
          label="Portfolio"
          hint="The cabinet member’s field, if there is one."
          value={action.portfolio}
          onKeep={(portfolio) => onKeep({ portfolio })}
        />
        <KeptField
          label="Due, as it was said"
          hint={meantWords(action)}
          value={action.dueWords}
          onKeep={(words) => onKeep({ dueWords: words })}
        />
        <DayField
          label="Look at it again on"
          hint="Until then it counts as looked after. Such as 13 February 2025."
          value={action.reviewAt}
          onChange={(reviewAt) => choose({ reviewAt }, 'Kept.')}
        />
      </div>
      <Details summary="Mend its words, title or kind">
        <MendFields action={action} onKeep={onKeep} />
      </Details>
    </>
  );
}

function meantWords(action: ActionRow): string {
  const meant = dueWords(action);
  if (meant === '') return 'Such as “by the February meeting” or “13 March 2025”. Empty: no day.';
  return action.dueKind === 'none' ? 'No day can be read from these words.' : `That is: ${meant}.`;
}

/** What the minute says, where it was read or typed wrongly. */
export function MendFields({ action, onKeep }: DetailFieldsProps) {
  const deed = useDeed();
  const choose = (kind: ActionKind) => {
    // a state that the new kind has not got would be refused
    const state = mayHaveState({ kind }, action.state) ? {} : { state: firstState(kind) };
    deed.run(() => onKeep({ kind, ...state }));
  };
  return (
    <div className="stack">
      <KeptField label="Words" lines={4} value={action.text} onKeep={(text) => onKeep({ text })} />
      <KeptField label="About" value={action.title} onKeep={(title) => onKeep({ title })} />
      <SelectField label="Kind" options={kindOptions} value={action.kind} onChange={choose} />
      {deed.problem && <p className="field-error">{deed.problem}</p>}
    </div>
  );
}

const kindNames = Object.keys(actionKindWords) as ActionKind[];
export const kindOptions = kindNames.map((value) => ({ value, label: actionKindWords[value] }));
