import type { ReactNode } from 'react';
import { FreeName } from './free-name.tsx';
import { TypedField } from './typed-field.tsx';

interface OwnerFieldsProps {
  toWhom: string;
  due: string;
  /** `label` names the change in the history. */
  onType: (label: string, fields: { toWhom: string } | { due: string }) => void;
  children: ReactNode;
}

/** Who is to act and by when, and what else is chosen beside it. */
export function OwnerFields({ toWhom, due, onType, children }: OwnerFieldsProps) {
  return (
    <div className="ask-owner">
      <FreeName
        label="Who is to act"
        value={toWhom}
        onType={(words) => onType('Who is to act', { toWhom: words })}
      />
      <TypedField
        label="By when"
        value={due}
        onType={(words) => onType('By when', { due: words })}
      />
      {children}
    </div>
  );
}
