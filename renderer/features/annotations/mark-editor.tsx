import { Trash2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { Mark } from '../../../shared/contract/annotations.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Beside } from './beside.tsx';
import { BoxWords } from './box-words.tsx';
import { liesOnWords, longestNote, shortened } from './mark-names.ts';
import type { Marking } from './marking.ts';

interface MarkEditorProps {
  marking: Marking;
  mark: Mark;
  /** Puts the keyboard back where it was before. */
  onClose: () => void;
}

const sizes = [9, 11, 14, 18, 24, 36].map((size) => ({
  value: String(size),
  label: `${size} point`,
}));

const labels: Partial<Record<Mark['kind'], string>> = {
  note: 'Sticky note',
  bookmark: 'Name of the bookmark',
  pen: 'What the drawing shows',
};

/** The words of a mark, typed beside it. Kept as they are typed; there is nothing to save. */
export function MarkEditor({ marking, mark, onClose }: MarkEditorProps) {
  const { marks, book, announcer } = marking;
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const close = () => {
    marks.edit(null);
    // a text box without words would be nothing that anybody could find again
    if (mark.kind === 'textBox' && mark.text.trim() === '') marks.remove([mark.id]);
    onClose();
  };
  const remove = () => {
    marks.edit(null);
    marks.remove([mark.id]);
    announcer.say('Deleted. Undo brings it back.');
    onClose();
  };
  const isBox = mark.kind === 'textBox';
  return (
    <>
      {isBox && <BoxWords marking={marking} mark={mark} onLeave={close} />}
      <Beside box={() => book.boxOf(mark.place.parts)} book={book} onLeave={close}>
        {liesOnWords(mark) && mark.quote.exact !== '' && (
          <p className="marking-quote">“{shortened(mark.quote.exact, 90)}”</p>
        )}
        {!isBox && (
          <>
            <label htmlFor={id} className="field-label">
              {labels[mark.kind] ?? 'Note'}
            </label>
            <textarea
              ref={field}
              id={id}
              className="field-box mark-words"
              rows={4}
              maxLength={longestNote}
              value={mark.text}
              onChange={(event) => marks.reword(mark.id, event.target.value)}
              onBlur={() => marks.flush()}
            />
          </>
        )}
        <div className="tools">
          <Button look="main" onPress={close}>
            Done
          </Button>
          {isBox && (
            <SelectField
              inline
              label="Size"
              options={sizes}
              value={String(mark.style.fontSize)}
              onChange={(size) =>
                marks.change(mark.id, { style: { ...mark.style, fontSize: Number(size) } })
              }
            />
          )}
          <Button icon={Trash2} look="quiet" onPress={remove}>
            Delete
          </Button>
        </div>
      </Beside>
    </>
  );
}
