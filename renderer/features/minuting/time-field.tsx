import { useId, useState } from 'react';
import { parseTyped } from './typed-time.ts';

interface TimeFieldProps {
  label: string;
  /** "10:42"; "" for none. */
  value: string;
  onChange: (time: string) => void;
  isLabelHidden?: boolean;
}

/** A time of the clock as people type it: "10.42", "1042", "10:42", "7.05 pm". */
export function TimeField({ label, value, onChange, isLabelHidden = false }: TimeFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed !== '' && parseTyped(typed) === null;
  const write = (words: string) => {
    setTyped(words);
    const time = parseTyped(words);
    if (time !== null || words === '') onChange(time ?? '');
  };
  return (
    <div className="field time-field">
      <label className={isLabelHidden ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field-box"
        autoComplete="off"
        inputMode="numeric"
        placeholder="10.42"
        value={typed ?? value.replace(':', '.')}
        aria-invalid={isWrong}
        onChange={(event) => write(event.target.value)}
        onBlur={() => !isWrong && setTyped(null)}
      />
      {isWrong && <span className="field-error small">A time such as 10.42.</span>}
    </div>
  );
}
