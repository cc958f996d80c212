import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Mark } from '../../../shared/contract/annotations.ts';
import type { MarkColour } from '../../../shared/domain/annotation.ts';
import { useApp } from '../../app/app-context.ts';
import { useMarks } from '../../app/marks.ts';
import { useReader } from '../../app/reader-port.ts';
import { groupWordsOf, whereWords } from './group-words.ts';
import { everyNote, fitting, type NoteFilter } from './note-filter.ts';
import { groupNotes, type NoteGroup, type NoteOrder, type NoteRow } from './note-groups.ts';
import { keepOrder, keptOrder } from './note-order-kept.ts';
import { markName } from './note-words.ts';
import type { ColourMeanings } from './use-colour-meanings.ts';
import { type DeletedOffer, useDeletedOffer } from './use-deleted-offer.ts';
import { useKnownTags } from './use-known-tags.ts';

/** What the lines of the list may ask for. */
export interface NotesDesk {
  /** What a colour means to me; "" for nothing. */
  meaning: (colour: MarkColour) => string;
  knownTags: readonly string[];
  /** The page stands above its notes already. */
  isByPage: boolean;
  /** "Page 12, item 4" */
  whereWords: (mark: Mark) => string;
  /** Makes a question of a note; null where that cannot be done. */
  ask: ((mark: Mark) => void) | null;
  /** Opens a row and shows its passage in the page; an open one is closed. */
  show: (row: NoteRow) => void;
  /** Opens a row for typing. */
  edit: (row: NoteRow) => void;
  /** Closes the open row; the keyboard goes back to it. */
  close: () => void;
  remove: (mark: Mark) => void;
  /** The next passage pressed in the page becomes the note's place. */
  placeByHand: (mark: Mark) => void;
}

export interface NotesList {
  /** Null until the notes are known. */
  groups: NoteGroup[] | null;
  shown: number;
  all: number;
  order: NoteOrder;
  setOrder: (order: NoteOrder) => void;
  filter: NoteFilter;
  setFilter: (filter: NoteFilter) => void;
  /** Key of the row that is open. */
  open: string | null;
  /** To the next note of the list or the one before, from the row that the keyboard is in. */
  jump: (direction: 1 | -1) => void;
  deleted: DeletedOffer;
  desk: NotesDesk;
}

interface Sources {
  column: RefObject<HTMLElement | null>;
  onAsk: ((mark: Mark) => void) | null;
  meanings: ColourMeanings;
}

/** Everything the notes list works with. */
export function useNotesDesk({ column, onAsk, meanings }: Sources): NotesList {
  const { announcer } = useApp();
  const marks = useMarks();
  const reader = useReader();
  const known = useStore(marks.store, (state) => state.marks);
  const inHand = useStore(marks.store, ({ selected, editing, editingIn }) =>
    editing !== null && editingIn === 'list' ? editing : selected,
  );
  const [order, setOrder] = useState(keptOrder);
  const [filter, setFilter] = useState(everyNote);
  const [cursor, setCursor] = useState<string | null>(null);
  const deleted = useDeletedOffer();
  const knownTags = useKnownTags(known);

  const fit = useMemo(() => (known === null ? null : fitting(known, filter)), [known, filter]);
  const { file, meeting } = reader;
  const { itemOf } = reader;
  const words = useMemo(
    () => groupWordsOf({ file, meeting, itemOf }, meanings.meaning),
    [file, meeting, itemOf, meanings.meaning],
  );
  const groups = useMemo(
    () => (fit === null ? null : groupNotes(fit, order, words)),
    [fit, order, words],
  );
  const rows = useMemo(() => (groups ?? []).flatMap((group) => group.rows), [groups]);
  const open = openRow(rows, inHand, cursor)?.key ?? null;
  const wanted = useWantedRow(column, open);

  const take = (row: NoteRow) => {
    setCursor(row.key);
    const part = row.mark.place.parts[0];
    marks.select(row.mark.id);
    if (part) reader.show(part);
  };
  const close = () => {
    marks.flush();
    marks.edit(null);
    marks.select(null);
    wanted.focus(open);
  };
  const desk: NotesDesk = {
    meaning: meanings.meaning,
    knownTags,
    isByPage: order === 'page',
    whereWords: (mark) => {
      const pdfPage = mark.place.parts[0]?.pdfPage;
      return pdfPage === undefined ? '' : whereWords(reader, pdfPage);
    },
    ask: onAsk,
    show: (row) => {
      marks.flush();
      marks.edit(null);
      if (row.key === open) close();
      else take(row);
    },
    edit: (row) => {
      take(row);
      marks.edit(row.mark.id, 'list');
    },
    close,
    remove: (mark) => {
      const at = rows.findIndex(({ key }) => key === open);
      const others = (row: NoteRow) => row.mark.id !== mark.id;
      const neighbour = rows.slice(at).find(others) ?? rows.slice(0, at).findLast(others);
      marks.edit(null);
      marks.remove([mark.id]);
      deleted.offer(markName(mark));
      announcer.say(`Deleted: ${markName(mark)}. Undo brings it back.`);
      setCursor(neighbour?.key ?? null);
      wanted.focus(neighbour?.key ?? null);
    },
    placeByHand: (mark) => {
      marks.setPlacing(mark.id);
      const part = mark.place.parts[0];
      if (part) reader.show(part);
      reader.focusPages();
    },
  };
  const jump = (direction: 1 | -1) => {
    const focused = rowKeyOf(document.activeElement) ?? cursor;
    const at = rows.findIndex(({ key }) => key === focused);
    const next = at < 0 ? rows[0] : rows[at + direction];
    if (!next)
      return announcer.say(direction > 0 ? 'This is the last note.' : 'This is the first note.');
    marks.flush();
    marks.edit(null);
    take(next);
    wanted.focus(next.key);
  };
  return {
    groups,
    shown: fit?.length ?? 0,
    all: known?.length ?? 0,
    order,
    setOrder: (chosen) => {
      keepOrder(chosen);
      setOrder(chosen);
      column.current?.scrollTo({ top: 0 });
    },
    filter,
    setFilter,
    open,
    jump,
    deleted,
    desk,
  };
}

/** A note with two tags stands in two rows: the one that was opened is meant, else the first. */
function openRow(rows: readonly NoteRow[], id: string | null, cursor: string | null) {
  if (id === null) return undefined;
  const ofMark = rows.filter(({ mark }) => mark.id === id);
  return ofMark.find(({ key }) => key === cursor) ?? ofMark[0];
}

/** The key of the row that an element stands in. */
export const rowKeyOf = (element: Element | null): string | null =>
  element?.closest<HTMLElement>('.note[data-row]')?.dataset['row'] ?? null;

/** Brings the open row into sight, and the keyboard to a row once it is laid out. */
function useWantedRow(column: RefObject<HTMLElement | null>, open: string | null) {
  const wanted = useRef<{ key: string | null } | null>(null);
  const rowOf = (key: string) =>
    [...(column.current?.querySelectorAll<HTMLElement>('.note[data-row]') ?? [])].find(
      (row) => row.dataset['row'] === key,
    );
  const find = useRef(rowOf);
  useEffect(() => {
    if (open !== null) find.current(open)?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  useEffect(() => {
    if (wanted.current === null) return;
    const { key } = wanted.current;
    const target =
      key === null ? column.current : find.current(key)?.querySelector<HTMLElement>('.note-open');
    if (!target) return; // not laid out yet: the next drawing has it
    wanted.current = null;
    target.focus();
  });
  return {
    focus: (key: string | null) => {
      wanted.current = { key };
    },
  };
}
