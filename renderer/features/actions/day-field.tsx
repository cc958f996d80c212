import { useState } from 'react';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { parseDate } from '../../../shared/domain/parse-date.ts';
import { TextField } from '../../ui/text-field.tsx';
import { Leaving } from './leaving.tsx';

interface DayFieldProps {
  label: string;
  /** "2025-02-13", or null where none is named. */
  value: string | null;
  onChange: (day: string | null) => void;
  hint?: string;
}

/**
 * A day as people write it, "13 February 2025" or "13/2/25". It counts once its whole year stands there, and at the
 * latest when the field is left: "13 February 20" may be on its way to 2025.
 */
export function DayField({ label, value, onChange, hint }: DayFieldProps) {
  const [typed, setTyped] = useState<{ words: string; day: string | null } | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  // a change from elsewhere, Undo for one, shows in place of what was typed
  const isMine = typed !== null && (typed.day === value || readDay(typed.words) === undefined);
  const words = isMine ? typed.words : value === null ? '' : formatShortDate(value);
  const keep = (written: string) => {
    const day = readDay(written);
    setTyped({ words: written, day: day ?? null });
    if (day !== undefined && day !== value) onChange(day);
  };
  const write = (next: string) => {
    const isWhole = next.trim() === '' || /\d{4}/.test(next);
    if (isWhole) keep(next);
    else setTyped({ words: next, day: value });
  };
  const leave = () => {
    setIsLeft(true);
    if (isMine) keep(typed.words);
  };
  const isWrong = isMine && isLeft && readDay(words) === undefined;
  return (
    <Leaving onLeave={leave}>
      <TextField
        label={label}
        hint={hint ?? 'Such as 13 February 2025.'}
        value={words}
        onChange={write}
        error={isWrong ? 'Please write day, month and year.' : null}
      />
    </Leaving>
  );
}

/** The day that words name, null for none, undefined where they cannot be read yet. */
function readDay(words: string): string | null | undefined {
  if (words.trim() === '') return null;
  return parseDate(words) ?? undefined;
}
