import { type KeyboardEvent, useEffect, useId, useRef } from 'react';

interface KeyedChoiceProps<T extends string> {
  label: string;
  choices: readonly { value: T; label: string; key?: string }[];
  value: T | null;
  onChange: (value: T) => void;
  takesFocus?: boolean;
  isLabelHidden?: boolean;
  /** One key that leads further than to a choice. */
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** One out of a few, side by side: arrow keys, or a press. The platform's own radio buttons, drawn as tabs. */
export function KeyedChoice<T extends string>(props: KeyedChoiceProps<T>) {
  const {
    label,
    choices,
    value,
    onChange,
    takesFocus = false,
    isLabelHidden = false,
    onKeyDown,
  } = props;
  const name = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const inputs = [...(box.current?.querySelectorAll('input') ?? [])];
    (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
  }, [takesFocus]);
  return (
    <fieldset ref={box} className="field keyed-choice">
      <legend className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</legend>
      <div className="keyed-row">
        {choices.map((choice) => (
          <label key={choice.value} className="keyed-one">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              {...(onKeyDown && { onKeyDown })}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
