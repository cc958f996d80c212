import { formatShortDate } from '../../../shared/domain/format-date.ts';
import {
  colourWords,
  countWords,
  dayWords,
  grouped,
  kindWords,
  myWords,
  type NoteEntry,
  type NotesList,
  type NotesOfFile,
  quotedWords,
} from '../notes-list.ts';
import type { WordBlock, WordDocument, WordText } from './word-document.ts';

/** A list of notes as a Word document: a heading for each item or page, under it a table with a line a note. */
export function notesDocument(list: NotesList): WordDocument {
  const made = `${countWords(list)}${list.author === '' ? '' : ` of ${list.author}`}, taken out on ${formatShortDate(list.madeAt.slice(0, 10))}.`;
  const [only, second] = list.files;
  const blocks =
    only !== undefined && second === undefined
      ? groupsOf(only, list, 1)
      : list.files.flatMap((file) => [
          { kind: 'heading' as const, level: 1 as const, text: file.label },
          ...groupsOf(file, list, 2),
        ]);
  return {
    title: list.title,
    subtitle: list.subtitle,
    author: list.author,
    blocks: [{ kind: 'paragraph', text: made }, ...blocks],
  };
}

function groupsOf(file: NotesOfFile, list: NotesList, level: 1 | 2): WordBlock[] {
  return grouped(file.entries, list.groupBy).flatMap(({ heading, entries }): WordBlock[] => [
    { kind: 'heading', level, text: heading },
    tableOf(entries, list),
  ]);
}

/** What stands in the heading already is not said again in every line. */
function tableOf(entries: readonly NoteEntry[], list: NotesList): WordBlock {
  const isByItem = list.groupBy === 'item';
  const columns: {
    head: string;
    width: number;
    cell: (entry: NoteEntry) => WordText | WordText[];
  }[] = [
    {
      head: isByItem ? 'Page' : 'Item',
      width: 3,
      cell: (entry) => (isByItem ? entry.page : entry.item),
    },
    { head: 'What the paper says', width: 6, cell: quotedWords },
    { head: 'What I wrote', width: 6, cell: (entry) => wordsAndTags(entry, list) },
    {
      head: 'Mark',
      width: 3,
      cell: (entry) => [kindWords(entry), colourWords(entry.mark.colour, list), dayWords(entry)],
    },
  ];
  return {
    kind: 'table',
    head: columns.map(({ head }) => head),
    widths: columns.map(({ width }) => width),
    rows: entries.map((entry) => columns.map(({ cell }) => cell(entry))),
  };
}

function wordsAndTags(entry: NoteEntry, { tags }: NotesList): WordText[] {
  const { mark } = entry;
  if (!tags || mark.tags.length === 0) return [myWords(entry)];
  return [myWords(entry), `Tags: ${mark.tags.join(', ')}`];
}
