import { type FormEvent, useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { useApp } from '../../app/app-context.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Review } from './review-store.ts';

interface AddPaperProps {
  item: { id: string; heading: string };
  detail: MeetingDetail;
  review: Review;
}

/** A paper that the reading missed: its name and its pages in one of the meeting's files. */
export function AddPaper({ item, detail, review }: AddPaperProps) {
  const { announcer } = useApp();
  const act = useAct();
  const [title, setTitle] = useState('');
  const [pages, setPages] = useState({ from: '', to: '' });
  const [pack, setPack] = useState(detail.packs[0]?.id ?? '');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const pdfFrom = Number(pages.from);
    const pdfTo = Number(pages.to || pages.from);
    const isRange = Number.isInteger(pdfFrom) && Number.isInteger(pdfTo) && pdfFrom > 0;
    if (title.trim() === '') setError('Enter the name of the paper.');
    else if (!isRange || pdfTo < pdfFrom) setError('Enter the first and last page as numbers.');
    else {
      const place = { paper: null, item: item.id, pack, title: title.trim(), pdfFrom, pdfTo };
      act(() => review.placePaper(place)).then((problem) => {
        setError(problem);
        if (problem !== null) return;
        announcer.say(`Added: ${title.trim()}`);
        setTitle('');
        setPages({ from: '', to: '' });
      }, setError);
    }
  };
  if (pack === '') return null;
  return (
    <Details
      summary={
        <>
          Add a paper<span className="visually-hidden"> to {item.heading}</span>
        </>
      }
    >
      <form className="stack" onSubmit={submit} noValidate>
        <TextField label="Name of the paper" value={title} onChange={setTitle} error={error} />
        {detail.packs.length > 1 && (
          <SelectField
            label="In which file"
            options={detail.packs.map(({ id, label, fileName }) => ({
              value: id,
              label: label || fileName,
            }))}
            value={pack}
            onChange={setPack}
          />
        )}
        <TextField
          label="First page in the file"
          value={pages.from}
          onChange={(from) => setPages({ ...pages, from })}
        />
        <TextField
          label="Last page in the file"
          value={pages.to}
          onChange={(to) => setPages({ ...pages, to })}
        />
        <div>
          <Button look="main" type="submit">
            Add the paper
          </Button>
        </div>
      </form>
    </Details>
  );
}
