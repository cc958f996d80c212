import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type NameOffer, offersFor } from './name-offers.ts';
import { useTakingFocus } from './use-taking-focus.ts';
import './field.css';
import './name-field.css';

interface NameFieldProps {
  label: string;
  /** What stands in the field: the name of who was chosen, or words of one's own. */
  value: string;
  offers: readonly NameOffer[];
  onChoose: (offer: NameOffer) => void;
  /** Takes words that are nobody's name as well: "the Cabinet Member". */
  onType?: (words: string) => void;
  /** The field was emptied. */
  onClear?: () => void;
  hint?: string;
  takesFocus?: boolean;
}

/**
 * A person by two letters and Enter. The list stands in the page below the field and takes no focus, so that the
 * rest of the screen stays where a screen reader left it.
 */
export function NameField(props: NameFieldProps) {
  const { label, value, offers, onChoose, onType, onClear, hint, takesFocus = false } = props;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useTakingFocus(box, takesFocus);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const fitting = isOpen ? offersFor(offers, typed ?? '') : [];
  const chosen = fitting[Math.min(active, fitting.length - 1)];
  const take = (offer: NameOffer) => {
    setTyped(null);
    setOpen(false);
    onChoose(offer);
  };
  const write = (words: string) => {
    setTyped(words);
    setActive(0);
    setOpen(words !== '');
    if (words === '') onClear?.();
    onType?.(words);
  };
  const leave = () => {
    setOpen(false);
    if (typed === null) return;
    const [only, other] = offersFor(offers, typed);
    if (onType) setTyped(null);
    else if (typed === '') setTyped(null);
    else if (only && (!other || other.isNew)) take(only);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (!isOpen) setOpen(true);
      else setActive((active + step + fitting.length) % Math.max(1, fitting.length));
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && typed !== '') {
      if (event.key === 'Enter') {
        event.preventDefault();
        event.stopPropagation();
      }
      take(chosen);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      if (!onType) setTyped(null);
    }
  };
  const isNobody = !onType && !isOpen && typed !== null && typed !== '';
  return (
    <div className="field name-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && <span className="field-hint small">{hint}</span>}
      {isNobody && <span className="field-error">Choose a name from the list.</span>}
      <input
        ref={box}
        id={id}
        className="field-box"
        role="combobox"
        aria-expanded={fitting.length > 0}
        aria-controls={fitting.length > 0 ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? value}
        onChange={(event) => write(event.target.value)}
        onKeyDown={pressed}
        onBlur={leave}
      />
      {fitting.length > 0 && (
        <div className="name-list" id={`${id}-list`} role="listbox" aria-label="Names that fit">
          {fitting.map((offer) => (
            <div
              key={offer.id}
              id={`${id}-${offer.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={offer === chosen}
              className="name-offer"
              // the field keeps the focus, else leaving it would take something first
              onPointerDown={(event) => {
                event.preventDefault();
                take(offer);
              }}
            >
              <span>{offer.words}</span>
              {offer.note && <span className="quiet small">{offer.note}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
