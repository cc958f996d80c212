import { Palette, X } from 'lucide-react';
import { useState } from 'react';
import type { AnnotationKind } from '../../../shared/domain/annotation.ts';
import { annotationWords } from '../../../shared/domain/annotation-words.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ColourMeaningsDialog } from './colour-meanings-dialog.tsx';
import { markColours } from './note-colours.tsx';
import { everyNote } from './note-filter.ts';
import { noteOrders } from './note-order-kept.ts';
import type { ColourMeanings } from './use-colour-meanings.ts';
import type { NotesList } from './use-notes-desk.ts';

interface NotesToolsProps {
  list: NotesList;
  meanings: ColourMeanings;
}

const kinds = Object.keys(annotationWords) as AnnotationKind[];
const kindOptions = [
  { value: 'all' as const, label: 'Every kind' },
  ...kinds.map((value) => ({ value, label: annotationWords[value] })),
];

/** How the notes are ordered and which are shown. */
export function NotesTools({ list, meanings }: NotesToolsProps) {
  const { order, setOrder, filter, setFilter } = list;
  const [names, setNames] = useState(false);
  const isFiltered = filter.kind !== 'all' || filter.colour !== 'all' || filter.words !== '';
  const colourOptions = [
    { value: 'all' as const, label: 'Every colour' },
    ...markColours.map((value) => ({
      value,
      label: [markLooks[value].name, meanings.meaning(value)].filter(Boolean).join(': '),
    })),
  ];
  return (
    <div className="notes-tools">
      <TextField
        label="Find in my notes"
        type="search"
        value={filter.words}
        onChange={(words) => setFilter({ ...filter, words })}
      />
      <SelectField label="Order" options={noteOrders} value={order} onChange={setOrder} inline />
      <Details summary="Show only some">
        <div className="stack">
          <SelectField
            label="Kind"
            options={kindOptions}
            value={filter.kind}
            onChange={(kind) => setFilter({ ...filter, kind })}
          />
          <SelectField
            label="Colour"
            options={colourOptions}
            value={filter.colour}
            onChange={(colour) => setFilter({ ...filter, colour })}
          />
          <div>
            <Button icon={Palette} look="quiet" onPress={() => setNames(true)}>
              What my colours mean
            </Button>
          </div>
        </div>
      </Details>
      {isFiltered && (
        <div>
          <Button icon={X} look="quiet" onPress={() => setFilter(everyNote)}>
            Show all notes
          </Button>
        </div>
      )}
      <ColourMeaningsDialog isOpen={names} onClose={() => setNames(false)} meanings={meanings} />
    </div>
  );
}
