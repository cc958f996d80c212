import type { Mark } from '../../../shared/contract/annotations.ts';
import type { MarkColour } from '../../../shared/domain/annotation.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { placingOf } from '../../../shared/domain/placing.ts';

/** What the list is ordered by. */
export type NoteOrder = 'page' | 'item' | 'tag' | 'colour';

export interface NoteRow {
  /** Differs where one note stands in two groups. */
  key: string;
  mark: Mark;
  /** An answer to the note above it. */
  isReply: boolean;
}

export interface NoteGroup {
  key: string;
  title: string;
  rows: NoteRow[];
}

/** What things are called where the notes are listed. */
export interface GroupWords {
  /** "Page 12, item 4" */
  page(pdfPage: number): string;
  /** The item that a page belongs to, with its place on the agenda; null outside every item. */
  item(pdfPage: number): { id: string; title: string } | null;
  /** What a colour means to me; "" for nothing. */
  meaning(colour: MarkColour): string;
}

/** The notes in groups, in the order asked for; those that have no place in this file come first. */
export function groupNotes(
  marks: readonly Mark[],
  order: NoteOrder,
  words: GroupWords,
): NoteGroup[] {
  const groups = new Map<string, NoteGroup>();
  for (const mark of inThreads(marks)) {
    for (const { key, title } of headingsOf(mark, order, words)) {
      const group = groups.get(key) ?? { key, title, rows: [] };
      groups.set(key, group);
      const isReply = group.rows.some((row) => row.mark.id === mark.replyTo);
      group.rows.push({ key: `${key} ${mark.id}`, mark, isReply });
    }
  }
  return [...groups.values()].sort(
    (one, other) =>
      rank(one.key, order) - rank(other.key, order) ||
      (order === 'tag' ? one.title.localeCompare(other.title, 'en-GB') : 0),
  );
}

const unplaced = { key: 'unplaced', title: 'Not in this edition' };
const withoutTag = { key: 'none', title: 'Without a tag' };
const outside = { key: 'outside', title: 'Outside the agenda items' };

function headingsOf(
  mark: Mark,
  order: NoteOrder,
  words: GroupWords,
): { key: string; title: string }[] {
  const { place, colour, tags } = mark;
  const pdfPage = place.parts[0]?.pdfPage;
  if (placingOf(place.state) === 'needs placing' || pdfPage === undefined) return [unplaced];
  switch (order) {
    case 'page':
      return [{ key: `page ${pdfPage}`, title: words.page(pdfPage) }];
    case 'item': {
      const item = words.item(pdfPage);
      return [item === null ? outside : { key: `item ${item.id}`, title: item.title }];
    }
    case 'tag':
      return tags.length === 0
        ? [withoutTag]
        : tags.map((tag) => ({ key: `tag ${tag}`, title: tag }));
    case 'colour': {
      const { name } = markLooks[colour];
      const meaning = words.meaning(colour);
      return [{ key: colour, title: meaning === '' ? name : `${name}: ${meaning}` }];
    }
  }
}

const colours = Object.keys(markLooks);

/** Groups stand as they come, in reading order; colours and tags have orders of their own, and some go last. */
function rank(key: string, order: NoteOrder): number {
  if (key === unplaced.key) return -1;
  if (key === withoutTag.key) return 1;
  return order === 'colour' ? colours.indexOf(key) / colours.length : 0;
}

/** Answers behind the note they answer, where that is here. */
function inThreads(marks: readonly Mark[]): Mark[] {
  const known = new Set(marks.map(({ id }) => id));
  const answers = new Map<string, Mark[]>();
  for (const mark of marks)
    if (mark.replyTo !== null && known.has(mark.replyTo))
      answers.set(mark.replyTo, [...(answers.get(mark.replyTo) ?? []), mark]);
  if (answers.size === 0) return [...marks];
  const listed = new Set<Mark>();
  const list = (mark: Mark) => {
    if (listed.has(mark)) return; // two that answer each other, in a file made by others
    listed.add(mark);
    for (const answer of answers.get(mark.id) ?? []) list(answer);
  };
  for (const mark of marks) if (mark.replyTo === null || !known.has(mark.replyTo)) list(mark);
  for (const mark of marks) list(mark);
  return [...listed];
}
