import { X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { TypedField } from './typed-field.tsx';

interface ListedLineProps {
  /** What stands before the words, for the eye: "1.", "•". */
  sign: string;
  /** "clause 1": what its button takes out. */
  name: string;
  /** Of the field with the words. */
  label: string;
  text: string;
  isEditing: boolean;
  onEdit: () => void;
  onType: (text: string) => void;
  /** Enter: the next one. */
  onNext: () => void;
  /** Its button, or Backspace where no word is left. */
  onRemove: () => void;
  /** What stands below the words. */
  children: ReactNode;
}

/** One line of a list that is typed like a document: Enter begins the next, Backspace takes an empty one out. */
export function ListedLine(props: ListedLineProps) {
  const { sign, name, label, text, isEditing, onEdit, onType, onNext, onRemove, children } = props;
  const pressed = (event: KeyboardEvent) => {
    const isNext = event.key === 'Enter' && !event.shiftKey;
    const isRemoved = event.key === 'Backspace' && text === '';
    if (!isNext && !isRemoved) return;
    event.preventDefault();
    if (isNext) onNext();
    else onRemove();
  };
  return (
    <li className="clause-line">
      <span className="clause-number" aria-hidden="true">
        {sign}
      </span>
      <div className="clause-words">
        <TypedField
          label={label}
          isLabelHidden
          isQuiet
          lines="many"
          value={text}
          takesFocus={isEditing}
          onKeyDown={pressed}
          onFocus={() => isEditing || onEdit()}
          onType={onType}
        />
        {children}
      </div>
      <button
        type="button"
        className="line-remove"
        aria-label={`Take out ${name}`}
        onClick={onRemove}
      >
        <X aria-hidden="true" size="1.1em" />
      </button>
    </li>
  );
}
