import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { mendedValue } from './mended-value.ts';
import type { Edit } from './review-line.ts';
import type { Review } from './review-store.ts';

interface PaperPagesEditorProps {
  edit: Extract<Edit, { kind: 'paperPages' }>;
  review: Review;
  onKeep: (deed: () => Promise<void>) => void;
  onClose: () => void;
}

/** First and last page of a paper, counted in the file. */
export function PaperPagesEditor({ edit, review, onKeep, onClose }: PaperPagesEditorProps) {
  const [from, setFrom] = useState(String(edit.pdfFrom));
  const [to, setTo] = useState(String(edit.pdfTo));
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const first = pageOf(from);
    const last = pageOf(to);
    if (first === null || last === null) setError('Enter both pages as numbers, such as 12.');
    else if (last < first) setError('The last page is before the first one.');
    else {
      const { paper, item, pack, title } = edit;
      onKeep(() => review.placePaper({ paper, item, pack, title, pdfFrom: first, pdfTo: last }));
    }
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label="First page in the file"
        value={from}
        onChange={setFrom}
        error={error}
        takesFocus
      />
      <TextField label="Last page in the file" value={to} onChange={setTo} />
      <div className="row">
        <Button look="main" type="submit">
          Save
        </Button>
        <Button onPress={onClose}>Leave as it was</Button>
      </div>
    </form>
  );
}

function pageOf(typed: string): number | null {
  const mended = mendedValue({ kind: 'itemEnd', pdfTo: null }, typed);
  return mended.kind === 'value' && typeof mended.value === 'number' ? mended.value : null;
}
