import type { ReactNode } from 'react';
import { AttendeeChoice } from './attendee-choice.tsx';

interface MoverFieldsProps {
  mover: string | null;
  seconder: string | null;
  onChange: (fields: { mover: string | null } | { seconder: string | null }) => void;
  children: ReactNode;
}

/** Who moved and seconded it, either of which may be left out, and what else is chosen beside it. */
export function MoverFields({ mover, seconder, onChange, children }: MoverFieldsProps) {
  return (
    <div className="desk-pair">
      <AttendeeChoice label="Moved by" value={mover} onChange={(id) => onChange({ mover: id })} />
      <AttendeeChoice
        label="Seconded by"
        value={seconder}
        onChange={(id) => onChange({ seconder: id })}
      />
      {children}
    </div>
  );
}
