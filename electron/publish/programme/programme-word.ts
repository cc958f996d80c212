import type { WordDocument, WordText } from '../word/word-document.ts';
import { type ProgrammeSheet, sheetHead } from './programme-sheet.ts';

const paragraphs = (texts: readonly string[]): WordText | readonly WordText[] =>
  texts.length > 1 ? texts : (texts[0] ?? '');

/** A plan of work as a Word document: the meetings with their titles, then the table of the packs, in landscape. */
export function programmeDocument({ title, updated, slots }: ProgrammeSheet): WordDocument {
  return {
    title,
    subtitle: updated,
    // no name of whoever takes it out: the plan is the committee's
    author: '',
    isLandscape: true,
    blocks: [
      { kind: 'heading', level: 1, text: 'Overview by date' },
      {
        kind: 'table',
        head: ['Date', 'Items'],
        widths: [3, 9],
        rows: slots.map(({ when, rows }) => [when, paragraphs(rows.map((row) => row.title))]),
      },
      { kind: 'heading', level: 1, text: 'Background to items' },
      {
        kind: 'table',
        head: sheetHead,
        widths: [2, 3, 6, 3],
        rows: slots.flatMap(({ when, rows }) =>
          rows.length === 0
            ? [[when, '', '', '']]
            : rows.map((row, at) => [
                // as packs print it: an empty date is the one above
                at === 0 ? when : '',
                row.title,
                paragraphs(row.detail),
                paragraphs(row.people),
              ]),
        ),
      },
    ],
  };
}
