import type { WordBlock, WordDocument } from '../word/word-document.ts';
import { type ActionsList, countWords, lineOf } from './actions-list.ts';

/** A list of asks as a Word document: a heading for each group, under it a table whose head is repeated. */
export function actionsDocument(list: ActionsList): WordDocument {
  const blocks = list.groups.flatMap(({ heading, entries }): WordBlock[] => [
    { kind: 'heading', level: 1, text: heading },
    {
      kind: 'table',
      head: ['Action', 'Owner', 'Due', 'State', 'Said', 'Last report'],
      widths: [7, 3, 2.4, 2.2, 3, 4],
      rows: entries.map((entry) => {
        const { what, owner, due, state, said, lately } = lineOf(entry);
        const words =
          what.title === '' ? what.text : [[{ text: what.title, bold: true }], what.text];
        return [words, owner, due, state, said, lately];
      }),
    },
  ]);
  const { title, subtitle } = list;
  const said: WordBlock = { kind: 'paragraph', text: `${countWords(list)}.` };
  // no name of whoever takes it out: the file is for the public
  return { title, subtitle, author: '', blocks: [said, ...blocks] };
}
