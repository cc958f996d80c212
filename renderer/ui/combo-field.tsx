import { useId, useRef } from 'react';
import { useTakingFocus } from './use-taking-focus.ts';
import './combo-field.css';
import './field.css';

export interface Offer {
  /** What stands in the field when it is chosen. */
  words: string;
  /** Said beside it in the list. */
  note?: string;
}

interface ComboFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Offered while letters are typed, the likeliest first. No two have the same words. */
  offers: readonly Offer[];
  /** The words of an offer now stand in the field, chosen or typed. */
  onChoose?: (words: string) => void;
  hint?: string;
  maxLength?: number;
  /** Takes the focus when it appears: what was just asked for is here. */
  takesFocus?: boolean;
}

/**
 * Words of one's own, with completion from known ones. The list is the browser's own: one drawn in the page
 * would hide all the rest of it from screen readers for as long as it is open.
 */
export function ComboField(props: ComboFieldProps) {
  const { label, value, onChange, offers, onChoose, hint, maxLength } = props;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useTakingFocus(box, props.takesFocus ?? false);
  const [list, about] = [`${id}-offers`, `${id}-hint`];
  const write = (words: string) => {
    onChange(words);
    if (offers.some((offer) => offer.words === words)) onChoose?.(words);
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span id={about} className="field-hint">
          {hint}
        </span>
      )}
      <input
        ref={box}
        id={id}
        className="field-box combo-box"
        list={list}
        autoComplete="off"
        value={value}
        onChange={(event) => write(event.target.value)}
        {...(hint && { 'aria-describedby': about })}
        {...(maxLength !== undefined && { maxLength })}
      />
      <datalist id={list}>
        {offers.map(({ words, note }) => (
          <option key={words} value={words}>
            {note}
          </option>
        ))}
      </datalist>
    </div>
  );
}
