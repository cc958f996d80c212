import type { Mark } from '../../shared/contract/annotations.ts';
import type { MarkColour } from '../../shared/domain/annotation.ts';
import { annotationWords } from '../../shared/domain/annotation-words.ts';
import { formatShortDate } from '../../shared/domain/format-date.ts';
import { markLooks } from '../../shared/domain/mark-look.ts';

/** A mark as a list tells it. */
export interface NoteEntry {
  mark: Mark;
  /** "Page 12 of the pack"; where it has no place in this file, that in words. */
  page: string;
  /** "Item 4: Education performance", or "Pages outside the items". */
  item: string;
}

/** The notes of one file, in reading order; those without a place last. */
export interface NotesOfFile {
  hash: string;
  fileName: string;
  /** "Agenda pack", "Supplement 1" */
  label: string;
  entries: NoteEntry[];
}

/** All that a list of notes is made from, as plain data that may go to another thread. */
export interface NotesList {
  title: string;
  /** "Scrutiny Board, 13 February 2025" */
  subtitle: string;
  /** Whose notes; empty where the profile has no name yet. */
  author: string;
  /** ISO 8601, when the list was made. */
  madeAt: string;
  groupBy: 'item' | 'page';
  /** Whether tags are told. */
  tags: boolean;
  /** What colours mean to me, where I said so. */
  meanings: Partial<Record<MarkColour, string>>;
  files: NotesOfFile[];
}

export const notPlaced = 'Not placed in this edition';

/** "Highlight", "Drawing" */
export const kindWords = ({ mark }: NoteEntry): string => annotationWords[mark.kind];

/** The colour by its name and meaning: "Yellow: ask about this". */
export function colourWords(colour: MarkColour, { meanings }: Pick<NotesList, 'meanings'>): string {
  const meaning = meanings[colour]?.trim() ?? '';
  return meaning === '' ? markLooks[colour].name : `${markLooks[colour].name}: ${meaning}`;
}

/** The words of the paper beside a mark; for what lies on no words they are only near it, and said to be. */
export function quotedWords({ mark }: NoteEntry): string {
  const exact = mark.quote.exact.trim();
  if (exact === '' || !isBesideWords(mark.kind)) return exact;
  return `Beside: ${exact}`;
}

const isBesideWords = (kind: Mark['kind']): boolean =>
  kind === 'pen' || kind === 'note' || kind === 'textBox' || kind === 'bookmark';

/** My words; a drawing without a description is said to be one. */
export function myWords({ mark }: NoteEntry): string {
  const text = mark.text.trim();
  if (mark.kind !== 'pen') return text;
  return text === '' ? 'A drawing, not described in words.' : `A drawing: ${text}`;
}

/** The day it was last changed: "13 February 2025". */
export const dayWords = ({ mark }: NoteEntry): string =>
  formatShortDate((mark.changedAt || mark.madeAt).slice(0, 10));

/** Entries under their headings, in the order in which each heading comes first. */
export function grouped(
  entries: readonly NoteEntry[],
  groupBy: NotesList['groupBy'],
): { heading: string; entries: NoteEntry[] }[] {
  const groups = Map.groupBy(entries, (entry) => entry[groupBy]);
  return [...groups].map(([heading, of]) => ({ heading, entries: of }));
}

/** "12 notes", "1 note", "No notes" */
export function countWords(list: NotesList): string {
  const count = list.files.reduce((sum, file) => sum + file.entries.length, 0);
  if (count === 0) return 'No notes';
  return count === 1 ? '1 note' : `${count} notes`;
}
