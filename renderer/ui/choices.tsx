import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components';
import './field.css';

export interface Choice<T extends string> {
  value: T;
  label: string;
  note?: string;
}

interface ChoicesProps<T extends string> {
  label: string;
  choices: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T) => void;
  hint?: string;
  error?: string | null;
}

/** One out of a few, all in sight. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { label, choices, value, onChange, hint, error = null } = props;
  const choose = (chosen: string) => {
    const known = choices.find((choice) => choice.value === chosen);
    if (known) onChange(known.value);
  };
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={choose}
      isInvalid={error !== null}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <div className="choices">
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="choice">
            <span className="choice-mark choice-round" aria-hidden="true" />
            <span>
              {choice.label}
              {choice.note && <span className="choice-note">{choice.note}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
