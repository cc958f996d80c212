import { Check, Pencil } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { BorderField } from './border-field.tsx';
import { ConfidenceTag } from './confidence-tag.tsx';
import { LineEditor } from './line-editor.tsx';
import { isUnsure, type ReviewLine } from './review-line.ts';
import type { Review } from './review-store.ts';

interface LineViewProps {
  line: ReviewLine;
  review: Review;
  /** Standing alone it also says what it is of. */
  isAlone?: boolean;
  /** Shows a page of the file beside the lines. */
  onShow: (page: { hash: string; pdfPage: number }) => void;
  /** Called when the line was settled and may go from where it stands. */
  onSettled?: () => void;
}

/** One thing that was understood: value, how sure, why; and the means to mend it in place. */
export function LineView({ isAlone = false, ...props }: LineViewProps) {
  const { line, review, onShow, onSettled } = props;
  const [isEditing, setIsEditing] = useState(false);
  const entry = useRef<HTMLLIElement>(null);
  const { hash } = line;
  const pdfPage = line.evidence?.pdfPage ?? null;
  const show = useCallback(() => {
    if (hash !== null && pdfPage !== null) onShow({ hash, pdfPage });
  }, [hash, pdfPage, onShow]);
  useDomEvent(entry, 'focusin', show);
  const close = () => {
    setIsEditing(false);
    // the button comes back with the next paint; the focus belongs there, where the editing began
    requestAnimationFrame(() => entry.current?.querySelector('button')?.focus());
  };
  return (
    <li ref={entry} className={isUnsure(line) ? 'line line-unsure' : 'line'}>
      <div className="line-head">
        {!isEditing && (
          <span className="line-label">{isAlone ? `${line.of}: ${line.label}` : line.label}</span>
        )}
        {line.evidence && <ConfidenceTag level={line.evidence.level} />}
      </div>
      {isEditing ? (
        <LineEditor line={line} review={review} onClose={close} {...(onSettled && { onSettled })} />
      ) : (
        <Reading {...props} onEdit={() => setIsEditing(true)} />
      )}
    </li>
  );
}

/** The line while nobody mends it. */
function Reading({
  line,
  review,
  onShow,
  onSettled,
  onEdit,
}: LineViewProps & { onEdit: () => void }) {
  const { problem, run } = useDeed();
  return (
    <>
      {line.edit.kind !== 'none' && <ShownValue shown={line.shown} />}
      {line.evidence && <p className="quiet small">{line.evidence.sentence}</p>}
      {problem && <p className="field-error">{problem}</p>}
      <div className="row">
        <Means line={line} review={review} onShow={onShow} onEdit={onEdit} />
        {isUnsure(line) && line.confirm && (
          <Button
            icon={Check}
            onPress={() => run(() => review.confirm(line), onSettled)}
            aria-label={`Right as it is: ${line.of}: ${line.label}`}
          >
            Right as it is
          </Button>
        )}
      </div>
    </>
  );
}

interface MeansProps extends Pick<LineViewProps, 'line' | 'review' | 'onShow'> {
  onEdit: () => void;
}

/** How this value is mended: a border moves by one key, everything else opens its editor. */
function Means({ line, review, onShow, onEdit }: MeansProps) {
  const { edit, hash, of, label } = line;
  if (edit.kind === 'none') return null;
  if (edit.kind === 'itemStart') {
    return (
      <BorderField
        label={`First page of ${of}, in the file`}
        value={edit.pdfFrom}
        onMove={(page) => review.moveStart(edit.item, page)}
        onShow={(pdfPage) => hash && onShow({ hash, pdfPage })}
      />
    );
  }
  return (
    <Button look="quiet" icon={Pencil} onPress={onEdit} aria-label={`Change ${of}: ${label}`}>
      Change
    </Button>
  );
}

function ShownValue({ shown }: { shown: string }) {
  if (shown === '') return <p className="quiet">Nothing here</p>;
  const paragraphs = shown.split('\n');
  if (paragraphs.length === 1) return <p className="line-value">{shown}</p>;
  return (
    <ul className="line-value">
      {paragraphs.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
