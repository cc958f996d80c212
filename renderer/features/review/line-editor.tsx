import { type FormEvent, useCallback, useRef, useState } from 'react';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { mendedValue, typedForm } from './mended-value.ts';
import { PaperPagesEditor } from './paper-pages-editor.tsx';
import type { Edit, ReviewLine } from './review-line.ts';
import type { Review } from './review-store.ts';
import { ValueHistory } from './value-history.tsx';

interface LineEditorProps {
  line: ReviewLine;
  review: Review;
  onClose: () => void;
  onSettled?: () => void;
}

/** Mends one value in place. Esc leaves it as it was; what was typed stays if keeping it fails. */
export function LineEditor({ line, review, onClose, onSettled }: LineEditorProps) {
  const { problem: error, setProblem: setError, run } = useDeed();
  const [typed, setTyped] = useState(() => typedForm(line.edit));
  const box = useRef<HTMLDivElement>(null);
  const leave = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    },
    [onClose],
  );
  useDomEvent(box, 'keydown', leave);
  const keep = (deed: () => Promise<void>) =>
    run(deed, () => {
      onClose();
      onSettled?.();
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const mended = mendedValue(line.edit, typed);
    if (mended.kind === 'wrong') setError(mended.why);
    else keep(() => review.mend(line, mended.value));
  };
  return (
    <div ref={box} className="stack">
      {line.edit.kind === 'paperPages' ? (
        <>
          <PaperPagesEditor edit={line.edit} review={review} onKeep={keep} onClose={onClose} />
          {error && <p className="field-error">{error}</p>}
        </>
      ) : (
        <form className="stack" onSubmit={submit} noValidate>
          <Field line={line} typed={typed} onType={setTyped} error={error} />
          <div className="row">
            <Button look="main" type="submit">
              Save
            </Button>
            <Button onPress={onClose}>Leave as it was</Button>
          </div>
        </form>
      )}
      <ValueHistory target={line.target} review={review} />
    </div>
  );
}

interface FieldProps {
  line: ReviewLine;
  typed: string;
  onType: (typed: string) => void;
  error: string | null;
}

function Field({ line, typed, onType, error }: FieldProps) {
  const { edit } = line;
  const label = `${line.of}: ${line.label}`;
  if (edit.kind === 'choice') {
    return (
      <>
        <SelectField
          label={label}
          options={edit.options}
          value={typed}
          onChange={onType}
          takesFocus
        />
        {error && <p className="field-error">{error}</p>}
      </>
    );
  }
  const hint = hintOf(edit, typed);
  const lines = linesOf(edit);
  return (
    <TextField
      label={label}
      value={typed}
      onChange={onType}
      error={error}
      takesFocus
      {...(hint && { hint })}
      {...(lines && { lines })}
    />
  );
}

function linesOf(edit: Edit): number | undefined {
  if (edit.kind === 'list') return Math.min(Math.max(edit.value.length + 1, 3), 12);
  return edit.kind === 'text' ? edit.lines : undefined;
}

/** Dates and times are read back in full while they are typed, so that nothing is taken otherwise than meant. */
function hintOf(edit: Edit, typed: string): string | null {
  if (edit.kind === 'list') return 'One entry a line.';
  if (edit.kind === 'itemEnd') return 'The last page in the file.';
  const mended = mendedValue(edit, typed);
  if (mended.kind === 'value' && mended.words !== null) return `Understood as ${mended.words}`;
  if (edit.kind === 'date') return 'For example 13 February 2025 or 13/2/2025';
  return edit.kind === 'time' ? 'For example 10.00 am or 18:30' : null;
}
