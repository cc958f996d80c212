import { type FormEvent, useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';
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

interface Typed {
  title: string;
  from: string;
  to: string;
}

const nothing: Typed = { title: '', from: '', to: '' };

/** A paper that the reading missed: its name and its pages in one of the meeting's files. */
export function AddPaper({ item, detail, review }: AddPaperProps) {
  const { announcer } = useApp();
  const { problem, setProblem, once } = useDeed();
  const [typed, setTyped] = useState(nothing);
  const [pack, setPack] = useState(detail.packs[0]?.id ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const understood = placeOf(typed);
    if (typeof understood === 'string') {
      setProblem(understood);
      return;
    }
    once(
      () => review.placePaper({ paper: null, item: item.id, pack, ...understood }),
      () => {
        announcer.say(`Added: ${understood.title}`);
        setTyped(nothing);
      },
    );
  };
  if (pack === '') return null;
  const summary = (
    <>
      Add a paper<span className="visually-hidden"> to {item.heading}</span>
    </>
  );
  return (
    <Details summary={summary}>
      <form className="stack" onSubmit={submit} noValidate>
        <Fields typed={typed} onType={setTyped} error={problem} />
        {detail.packs.length > 1 && (
          <WhichFile packs={detail.packs} value={pack} onChange={setPack} />
        )}
        <div>
          <Button look="main" type="submit">
            Add the paper
          </Button>
        </div>
      </form>
    </Details>
  );
}

/** What was typed as a place in the file, or why it is none. One page needs no last page. */
function placeOf(typed: Typed): { title: string; pdfFrom: number; pdfTo: number } | string {
  const title = typed.title.trim();
  const pdfFrom = Number(typed.from);
  const pdfTo = Number(typed.to || typed.from);
  if (title === '') return 'Enter the name of the paper.';
  const isRange = Number.isInteger(pdfFrom) && Number.isInteger(pdfTo) && pdfFrom > 0;
  if (!isRange || pdfTo < pdfFrom) return 'Enter the first and last page as numbers.';
  return { title, pdfFrom, pdfTo };
}

interface FieldsProps {
  typed: Typed;
  onType: (typed: Typed) => void;
  error: string | null;
}

function Fields({ typed, onType, error }: FieldsProps) {
  return (
    <>
      <TextField
        label="Name of the paper"
        value={typed.title}
        onChange={(title) => onType({ ...typed, title })}
        error={error}
      />
      <TextField
        label="First page in the file"
        value={typed.from}
        onChange={(from) => onType({ ...typed, from })}
      />
      <TextField
        label="Last page in the file"
        value={typed.to}
        onChange={(to) => onType({ ...typed, to })}
      />
    </>
  );
}

interface WhichFileProps {
  packs: MeetingDetail['packs'];
  value: string;
  onChange: (pack: string) => void;
}

function WhichFile({ packs, value, onChange }: WhichFileProps) {
  const options = packs.map(({ id, label, fileName }) => ({ value: id, label: label || fileName }));
  return <SelectField label="In which file" options={options} value={value} onChange={onChange} />;
}
