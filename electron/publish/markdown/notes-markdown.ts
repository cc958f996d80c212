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
  quotedWords,
} from '../notes-list.ts';
import { escapedLines, escapeMarkdown } from './escape-markdown.ts';

/** A list of notes as Markdown: headings, quotations and words, none of which can become anything else. */
export function notesMarkdown(list: NotesList): string {
  const of = list.author === '' ? '' : ` of ${list.author}`;
  const head = [
    `# ${escapeMarkdown(list.title)}`,
    escapeMarkdown(list.subtitle),
    escapeMarkdown(
      `${countWords(list)}${of}, taken out on ${formatShortDate(list.madeAt.slice(0, 10))}.`,
    ),
  ];
  const hasMany = list.files.length > 1;
  const body = list.files.flatMap((file) => [
    ...(hasMany ? [`## ${escapeMarkdown(file.label)}`] : []),
    ...grouped(file.entries, list.groupBy).flatMap(({ heading, entries }) => [
      `${hasMany ? '###' : '##'} ${escapeMarkdown(heading)}`,
      ...entries.flatMap((entry) => blocksOf(entry, list)),
    ]),
  ]);
  return `${[...head, ...body].filter((block) => block !== '').join('\n\n')}\n`;
}

function blocksOf(entry: NoteEntry, list: NotesList): string[] {
  const where = list.groupBy === 'item' ? entry.page : entry.item;
  const about = [where, colourWords(entry.mark.colour, list), dayWords(entry)];
  const { tags } = entry.mark;
  return [
    `**${escapeMarkdown(kindWords(entry))}**, ${about.map(escapeMarkdown).join(', ')}`,
    quotation(quotedWords(entry)),
    paragraphs(myWords(entry)),
    list.tags && tags.length > 0 ? `Tags: ${tags.map(escapeMarkdown).join(', ')}` : '',
  ];
}

const quotation = (text: string): string =>
  text === ''
    ? ''
    : escapedLines(text)
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');

/** A line that was ended stays ended (two blanks at its end would be lost by editors, a backslash is not). */
const paragraphs = (text: string): string =>
  escapedLines(text)
    .join('\\\n')
    .replace(/(?:\\\n){2,}/g, '\n\n')
    .replace(/^(?:\\?\n)+|(?:\\?\n)+$/g, '');
