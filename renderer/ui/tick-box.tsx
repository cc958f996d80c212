import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import './field.css';

interface TickBoxProps {
  children: ReactNode;
  isTicked: boolean;
  onChange: (ticked: boolean) => void;
  /** The whole name where the words beside the box are too short to stand alone; begins with them. */
  label?: string;
}

/** Yes or no, kept at once. */
export function TickBox({ children, isTicked, onChange, label }: TickBoxProps) {
  return (
    <Checkbox
      className="choice"
      isSelected={isTicked}
      onChange={onChange}
      {...(label && { 'aria-label': label })}
    >
      <span className="choice-mark" aria-hidden="true">
        {isTicked && <Check size="1.3rem" strokeWidth={3} />}
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
