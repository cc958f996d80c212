import type { TrackerReading } from '../../../shared/contract/tracker.ts';
import type { ActionState } from '../../../shared/domain/action.ts';
import { actionStateWords } from '../../../shared/domain/action-words.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { stateWordsOf, type TrackerChoices } from './tracker-choices.ts';

interface TrackerStatesProps {
  reading: TrackerReading;
  choices: TrackerChoices;
  onChange: (states: TrackerChoices['states']) => void;
}

const unknown = 'unknown';
const states = Object.keys(actionStateWords) as ActionState[];
const options = [
  { value: unknown, label: 'I cannot say: keep the word as a report' },
  ...states.map((state) => ({ value: state, label: actionStateWords[state] })),
];

/** What each word of state means. Words that nobody explains are kept with the action. */
export function TrackerStates({ reading, choices, onChange }: TrackerStatesProps) {
  const words = stateWordsOf(reading, choices);
  if (words.length === 0) return null;
  return (
    <fieldset className="tracker-states">
      <legend>What its words of state mean</legend>
      {words.map(({ word, rows }) => (
        <SelectField
          key={word}
          inline
          label={`${word} (${rows} ${rows === 1 ? 'row' : 'rows'})`}
          options={options}
          value={choices.states[word] ?? unknown}
          onChange={(value) =>
            onChange({
              ...choices.states,
              [word]: states.find((state) => state === value) ?? null,
            })
          }
        />
      ))}
    </fieldset>
  );
}
