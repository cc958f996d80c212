import { type ReactNode, useId, useRef } from 'react';
import { useTakingFocus } from './use-taking-focus.ts';
import './field.css';

interface SelectFieldProps<T extends string> {
  label: ReactNode;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  /** Label and box in one line, for a bar. */
  inline?: boolean;
  /** Takes the focus when it appears: what was just asked for is here. */
  takesFocus?: boolean;
}

/** One out of many. The platform's own list: it knows touch, magnifiers and contrast themes best. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, options, value, onChange, inline = false, takesFocus = false } = props;
  const id = useId();
  const box = useRef<HTMLSelectElement>(null);
  useTakingFocus(box, takesFocus);
  const choose = (chosen: string) => {
    const known = options.find((option) => option.value === chosen);
    if (known) onChange(known.value);
  };
  return (
    <div className={inline ? 'field field-inline' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        ref={box}
        id={id}
        className="field-box"
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
