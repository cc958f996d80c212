import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Mark, Passage } from '../../shared/contract/annotations.ts';
import type { CallErrorCode } from '../../shared/contract/call-error.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { MarkColour } from '../../shared/domain/annotation.ts';

/** What pointer and keys make in the page. "select" is reading and choosing; the others make marks. */
export type MarkTool =
  | 'select'
  | 'highlight'
  | 'underline'
  | 'strike'
  | 'note'
  | 'textBox'
  | 'pen'
  | 'highlighter'
  | 'rubber';

export interface MarksState {
  /** The marks of this file in reading order; null until they are known. */
  marks: Mark[] | null;
  problem: CallErrorCode | null;
  /** The mark in hand: outlined in the page, open in the notes list. */
  selected: string | null;
  /** The mark whose words are being typed, and where: in the page beside it, or in the notes list. */
  editing: string | null;
  editingIn: 'page' | 'list';
  /** The mark that waits for a new place by hand: the next passage pressed is its own. */
  placing: string | null;
  tool: MarkTool;
  colour: MarkColour;
  /** Width of the pen, hundredths of a point. */
  width: number;
  /** Whether anything shown is not on the disk yet. */
  unsaved: boolean;
}

export type NewMark = Pick<InputOf<'annotations.add'>, 'kind' | 'passage'> &
  Partial<Omit<InputOf<'annotations.add'>, 'hash' | 'kind' | 'passage'>>;

/**
 * The marks of one file: what is shown, and the one way to change it. Everything is shown at once and sent
 * at once; words are sent 250 ms after the last key and at the latest 1 s after the first. A change is
 * forgotten here only when its call has resolved; a refused one stays shown, is told by the saved line and
 * is tried again.
 */
export interface Marks {
  readonly hash: string;
  store: StoreApi<MarksState>;
  /** Makes a mark with the colour and width in hand; answers its id. */
  add(mark: NewMark): string;
  /** Recolours, restyles: at once. */
  change(id: string, fields: InputOf<'annotations.change'>['fields']): void;
  /** Words under the cursor: saved as they are typed. */
  reword(id: string, text: string): void;
  /** Sends what was typed now: on blur, on leaving. */
  flush(): void;
  move(id: string, passage: Passage): void;
  remove(ids: string[]): void;
  addStroke(input: InputOf<'annotations.addStroke'>): void;
  rub(input: InputOf<'annotations.rub'>): void;
  tag(id: string, tag: string, on: boolean): void;
  settle(ids: string[], as: 'accepted' | 'left'): void;
  select(id: string | null): void;
  /** Opens the words of a mark for typing: beside it in the page, unless the notes list asks. */
  edit(id: string | null, where?: 'page' | 'list'): void;
  /** Asks for a new place by hand; null leaves it. */
  setPlacing(id: string | null): void;
  setTool(tool: MarkTool): void;
  setColour(colour: MarkColour): void;
  setWidth(width: number): void;
  /** Fetches, and follows changes made elsewhere, until the function it returns is called. */
  watch(): () => void;
}

export const MarksContext = createContext<Marks | null>(null);

/** The marks of the file on the reading screen. Throws outside it. */
export function useMarks(): Marks {
  const marks = useContext(MarksContext);
  if (marks === null) throw new Error('Marks were asked for outside the reading screen.');
  return marks;
}
