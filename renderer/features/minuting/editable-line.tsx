import { Pencil, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIsWritten } from './is-written.ts';

interface EditableLineProps {
  children: ReactNode;
  /** "motion 1", for the names of the two buttons. */
  name: string;
  onEdit: () => void;
  onRemove?: () => void;
}

/** One thing recorded, with the way to change it or take it out. */
export function EditableLine({ children, name, onEdit, onRemove }: EditableLineProps) {
  const isWritten = useIsWritten();
  return (
    <div className="editable-line">
      <div className="editable-words">{children}</div>
      {isWritten && (
        <>
          <button
            type="button"
            className="line-remove"
            aria-label={`Change ${name}`}
            onClick={onEdit}
          >
            <Pencil aria-hidden="true" size="1em" />
          </button>
          {onRemove && (
            <button
              type="button"
              className="line-remove"
              aria-label={`Take out ${name}`}
              onClick={onRemove}
            >
              <X aria-hidden="true" size="1.1em" />
            </button>
          )}
        </>
      )}
    </div>
  );
}
