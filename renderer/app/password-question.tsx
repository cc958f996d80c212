import { type FormEvent, useState } from 'react';
import type { ImportAnswer } from '../../shared/contract/imports.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TickBox } from '../ui/tick-box.tsx';

interface PasswordQuestionProps {
  wrong: boolean;
  onAnswer: (answer: Extract<ImportAnswer, { kind: 'password' | 'leave' }>) => void;
}

/** Asked once a file; the password is not kept. It may be pasted and looked at (WCAG 3.3.8). */
export function PasswordQuestion({ wrong, onAnswer }: PasswordQuestionProps) {
  const [password, setPassword] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password === '') setIsMissing(true);
    else onAnswer({ kind: 'password', password });
  };
  const error = isMissing
    ? 'Enter the password.'
    : wrong
      ? 'That password did not open the pack. Try again.'
      : null;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label="Password"
        hint="It came with the pack, or ask the sender. Moothall does not keep it."
        type={isShown ? 'text' : 'password'}
        value={password}
        onChange={setPassword}
        error={error}
        takesFocus
      />
      <TickBox isTicked={isShown} onChange={setIsShown}>
        Show the password
      </TickBox>
      <div className="row">
        <Button look="main" type="submit">
          Open the pack
        </Button>
        <Button onPress={() => onAnswer({ kind: 'leave' })}>Leave it out</Button>
      </div>
    </form>
  );
}
