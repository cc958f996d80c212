import { CircleDashed, Tags } from 'lucide-react';
import type { Mark } from '../../../shared/contract/annotations.ts';
import { Tag } from '../../ui/tag.tsx';
import { ColourSwatch } from './colour-swatch.tsx';
import { NoteEditor } from './note-editor.tsx';
import type { NoteRow } from './note-groups.ts';
import { lookWords, placeWords, shortened } from './note-words.ts';
import type { NotesDesk } from './use-notes-desk.ts';

interface NoteLineProps {
  row: NoteRow;
  isOpen: boolean;
  /** Room left above for rows that are not laid out. CSS pixels. */
  gap: number;
  /** From 1, and of how many: a list that is laid out in part must say it. */
  position: number;
  count: number;
  desk: NotesDesk;
}

/** One note of the list: where it stands, what it is, the passage and my words; opened, it can be worked on. */
export function NoteLine(props: NoteLineProps) {
  const { row, isOpen, gap, position, count, desk } = props;
  const { mark } = row;
  return (
    <li
      data-row={row.key}
      className={row.isReply ? 'note note-reply' : 'note'}
      style={gap === 0 ? undefined : { marginBlockStart: gap }}
      aria-setsize={count}
      aria-posinset={position}
    >
      <button
        type="button"
        className="note-open"
        aria-expanded={isOpen}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => desk.show(row)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault(); // or the new line would be typed into the note
          desk.edit(row);
        }}
      >
        <NoteHead row={row} desk={desk} />
        {mark.quote.exact !== '' && (
          <q className="note-quote">{shortened(mark.quote.exact, isOpen ? 600 : 160)}</q>
        )}
        {!isOpen && mark.text !== '' && (
          <span className="note-text">{shortened(mark.text, 300)}</span>
        )}
        {!isOpen && <NoteTags mark={mark} />}
      </button>
      {isOpen && <NoteEditor mark={mark} desk={desk} />}
    </li>
  );
}

function NoteHead({ row, desk }: Pick<NoteLineProps, 'row' | 'desk'>) {
  const { mark, isReply } = row;
  const where = desk.whereWords(mark);
  const place = placeWords(mark.place.state);
  return (
    <span className="note-head">
      {isReply && <span>Answer </span>}
      {where !== '' && <strong className={desk.isByPage ? 'visually-hidden' : ''}>{where} </strong>}
      <span className="note-look">
        {mark.kind !== 'bookmark' && <ColourSwatch colour={mark.colour} />}
        {lookWords(mark)}
      </span>
      {mark.author !== '' && mark.origin !== null && (
        <span className="quiet small">by {mark.author}</span>
      )}
      {place !== null && (
        <Tag icon={CircleDashed} tone="warn">
          {place}
        </Tag>
      )}
    </span>
  );
}

function NoteTags({ mark }: { mark: Mark }) {
  if (mark.tags.length === 0) return null;
  return (
    <span className="note-tags small">
      <Tags aria-hidden="true" size="1em" />
      <span className="visually-hidden">Tags: </span>
      {mark.tags.join(', ')}
    </span>
  );
}
