import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useTakingFocus } from '../../ui/use-taking-focus.ts';
import './typed-field.css';

interface TypedFieldProps {
  label: ReactNode;
  value: string;
  onType: (words: string) => void;
  hint?: string;
  /** One line, or as many as the words need. */
  lines?: 'one' | 'many';
  /** The label is for those who do not see the place of the field. */
  isLabelHidden?: boolean;
  takesFocus?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>) => void;
  inputMode?: 'numeric';
  isQuiet?: boolean;
  onFocus?: () => void;
}

/** Words of the record, kept as they are typed. The box grows with them. */
export function TypedField(props: TypedFieldProps) {
  const { label, value, onType, hint, lines = 'one', isLabelHidden = false } = props;
  const { takesFocus = false, onKeyDown, inputMode, isQuiet = false, onFocus } = props;
  const id = useId();
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  useTakingFocus(box, takesFocus);
  const Box = lines === 'one' ? 'input' : 'textarea';
  return (
    <div className={isQuiet ? 'field typed-field typed-quiet' : 'field typed-field'}>
      <label className={isLabelHidden ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="field-hint small">
          {hint}
        </span>
      )}
      <Box
        ref={box}
        id={id}
        className="field-box"
        autoComplete="off"
        value={value}
        onChange={(event) => onType(event.target.value)}
        {...(lines === 'many' && { rows: 1 })}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        {...(inputMode && { inputMode })}
        {...(onKeyDown && { onKeyDown })}
        {...(onFocus && { onFocus })}
      />
    </div>
  );
}
