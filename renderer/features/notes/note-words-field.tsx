import { type RefObject, useEffect, useId } from 'react';

/** Characters; the noun's own bound (longestNote in annotation.ts, which brings its schema along). */
export const mostWords = 20_000;

interface NoteWordsFieldProps {
  label: string;
  value: string;
  takesFocus: boolean;
  onChange: (words: string) => void;
  /** The keyboard came in, or left. */
  onFocus: () => void;
  onBlur: () => void;
  box: RefObject<HTMLTextAreaElement | null>;
}

/** My words: a plain textarea that grows with them. Kept as they are typed. */
export function NoteWordsField(props: NoteWordsFieldProps) {
  const { label, value, takesFocus, onChange, onFocus, onBlur, box } = props;
  const id = useId();
  useEffect(() => {
    const field = box.current;
    if (!takesFocus || !field || document.activeElement === field) return;
    field.focus();
    // on from what is written, not in front of it
    field.setSelectionRange(field.value.length, field.value.length);
  }, [box, takesFocus]);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={box}
        id={id}
        className="field-box note-words"
        rows={3}
        maxLength={mostWords}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onFocus={onFocus}
        onBlur={onBlur}
      />
    </div>
  );
}
