import { type FormEvent, useState } from 'react';
import type { ExportRequest } from '../../../shared/contract/exports.ts';
import { annotationWords } from '../../../shared/domain/annotation-words.ts';
import { selectionWords } from '../../../shared/domain/page-selection.ts';
import type { NumberedPage } from '../../../shared/domain/printed-page.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Details } from '../../ui/details.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { allKinds, type ExportWishes, formChoices, requestOf } from './export-choices.ts';

interface ExportFormProps {
  hash: string;
  pages: readonly NumberedPage[];
  wishes: ExportWishes;
  /** Printing was asked for by name: what is wanted is not asked again. */
  isPrinting: boolean;
  onChange: (wishes: ExportWishes) => void;
  onStart: (request: ExportRequest) => void;
  onCancel: () => void;
}

const pageChoices = [
  { value: 'all' as const, label: 'All pages' },
  { value: 'some' as const, label: 'Some pages' },
];
const groupChoices = [
  { value: 'item' as const, label: 'By item of the agenda' },
  { value: 'page' as const, label: 'By page' },
];

/** What is to come out, of which pages, with what in it. */
export function ExportForm(props: ExportFormProps) {
  const { hash, pages, wishes, isPrinting, onChange, onStart, onCancel } = props;
  const [isTried, setIsTried] = useState(false);
  const found = requestOf(wishes, hash, pages);
  const change = (part: Partial<ExportWishes>) => {
    setIsTried(false);
    onChange({ ...wishes, ...part });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if ('request' in found) onStart(found.request);
  };
  const isList = wishes.form !== 'pdf' && wishes.form !== 'print';
  return (
    <form className="form export-form" onSubmit={submit} noValidate>
      {!isPrinting && (
        <Choices
          label="What do you want?"
          choices={formChoices}
          value={wishes.form}
          onChange={(form) => change({ form })}
        />
      )}
      <Choices
        label="Which pages?"
        choices={pageChoices}
        value={wishes.pages}
        onChange={(some) => change({ pages: some })}
      />
      {wishes.pages === 'some' && (
        <PagesField {...{ pages, wishes, found, isTried }} onType={(typed) => change({ typed })} />
      )}
      {isList && (
        <Choices
          label="In which order?"
          choices={groupChoices}
          value={wishes.groupBy}
          onChange={(groupBy) => change({ groupBy })}
        />
      )}
      {wishes.form === 'print' && (
        <TickBox isTicked={wishes.withMarks} onChange={(withMarks) => change({ withMarks })}>
          With my notes and marks
        </TickBox>
      )}
      <WhatGoesIn wishes={wishes} change={change} />
      <div className="row">
        <Button look="main" type="submit">
          {wishes.form === 'print' ? 'Get the pages ready' : 'Make the file'}
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

interface PagesFieldProps {
  pages: readonly NumberedPage[];
  wishes: ExportWishes;
  found: ReturnType<typeof requestOf>;
  isTried: boolean;
  onType: (typed: string) => void;
}

/** Says which pages are meant while they are typed; what is not there only once the person is done. */
function PagesField({ pages, wishes, found, isTried, onType }: PagesFieldProps) {
  const error = isTried && 'sentence' in found ? found.sentence : null;
  const chosen = 'request' in found ? found.request.pdfPages : null;
  return (
    <div className="export-pages">
      <TextField
        label="Pages"
        hint="The numbers printed on them, such as 3-7, 12"
        value={wishes.typed}
        onChange={onType}
        error={error}
        takesFocus={error !== null || wishes.typed === ''}
      />
      <p className="quiet small" aria-live="polite">
        {chosen !== null && `Chosen: ${selectionWords([...pages], chosen)}.`}
        {'doubt' in found && found.doubt !== null && ` ${found.doubt}`}
      </p>
    </div>
  );
}

interface WhatGoesInProps {
  wishes: ExportWishes;
  change: (part: Partial<ExportWishes>) => void;
}

function WhatGoesIn({ wishes, change }: WhatGoesInProps) {
  const { form, kinds, tags } = wishes;
  if (form === 'print' && !wishes.withMarks) return null;
  const tick = (kind: (typeof allKinds)[number], on: boolean) =>
    change({ kinds: allKinds.filter((one) => (one === kind ? on : kinds.includes(one))) });
  return (
    <Details
      summary={`What goes in: ${kinds.length === allKinds.length ? 'every kind of note' : `${kinds.length} of ${allKinds.length} kinds`}${form === 'print' || tags ? '' : ', no tags'}`}
    >
      <fieldset className="export-kinds">
        <legend className="visually-hidden">Kinds of notes</legend>
        {allKinds.map((kind) => (
          <TickBox key={kind} isTicked={kinds.includes(kind)} onChange={(on) => tick(kind, on)}>
            {annotationWords[kind]}
          </TickBox>
        ))}
      </fieldset>
      {form !== 'print' && (
        <TickBox isTicked={tags} onChange={(on) => change({ tags: on })}>
          {form === 'pdf' ? 'My tags, and what lets Moothall read the notes back' : 'My tags'}
        </TickBox>
      )}
    </Details>
  );
}
