import { useEffect, useRef } from 'react';
import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import './field.css';

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  /** What is wrong, in words; the field is then marked as wrong. */
  error?: string | null;
  type?: 'text' | 'password' | 'search';
  /** Several lines; a plain textarea. */
  lines?: number;
  /** Takes the focus when it appears: what was just asked for is here. */
  takesFocus?: boolean;
  autoComplete?: string;
}

/** Words to fill in, with their label above, a hint below it, and what is wrong above the box. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error = null, type = 'text', lines, takesFocus } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [takesFocus]);
  return (
    <AriaTextField
      ref={box}
      className="field"
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={error !== null}
      autoComplete={props.autoComplete ?? 'off'}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      {lines ? (
        <TextArea className="field-box" rows={lines} />
      ) : (
        <Input className="field-box" spellCheck={type !== 'password'} />
      )}
    </AriaTextField>
  );
}
