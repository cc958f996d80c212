import { describe, expect, it } from 'vitest';
import { notPlaced } from '../../../../electron/publish/notes-list.ts';
import { notesDocument } from '../../../../electron/publish/word/notes-document.ts';
import { writeWord } from '../../../../electron/publish/word/write-word.ts';
import { aNotesList, anEntry } from '../../../builders/a-notes-file.ts';
import { unzipped } from '../../../builders/unzipped.ts';

const highlight = anEntry({
  text: 'Why noon?\nAnd Sundays?',
  tags: ['pools', 'hours'],
  quote: { exact: 'The pool opens at noon.' },
});
const drawing = anEntry(
  { kind: 'pen', colour: 'pink', text: 'a ring round the total', quote: { exact: 'Total 41' } },
  { page: 'Page 9 of the pack' },
);
const lost = anEntry({ text: 'gone' }, { page: notPlaced, item: notPlaced });

describe('a list of my notes in Word', () => {
  it('says for each note its page, the paper’s words, mine, my tags, the colour by name and meaning, the day', () => {
    const { title, subtitle, blocks } = notesDocument(aNotesList([highlight, drawing, lost]));
    expect([title, subtitle]).toEqual(['My notes', 'Leisure Scrutiny Panel, 13 February 2025']);
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '3 notes of A Hartley, taken out on 9 February 2025.' },
      { kind: 'heading', level: 1, text: 'Item 2: Swimming Pools' },
      {
        kind: 'table',
        head: ['Page', 'What the paper says', 'What I wrote', 'Mark'],
        widths: [3, 6, 6, 3],
        rows: [
          [
            'Page 4 of the pack',
            'The pool opens at noon.',
            ['Why noon?\nAnd Sundays?', 'Tags: pools, hours'],
            ['Highlight', 'Yellow: ask about this', '8 February 2025'],
          ],
          [
            'Page 9 of the pack',
            'Beside: Total 41',
            ['A drawing: a ring round the total'],
            ['Drawing', 'Pink', '8 February 2025'],
          ],
        ],
      },
      { kind: 'heading', level: 1, text: notPlaced },
      expect.objectContaining({ kind: 'table' }),
    ]);
  });

  it('A22: has headings, a repeated table head and the language in the file itself', async () => {
    const list = aNotesList([highlight, drawing]);
    const files = unzipped(await writeWord(notesDocument(list)));
    const xml = files.get('word/document.xml') ?? '';
    expect(xml.match(/<w:pStyle w:val="(Title|Heading1)"/g)?.length).toBe(2);
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(1);
    expect(files.get('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-GB"/);
    expect(xml).toContain('The pool opens at noon.');
  });

  it('goes by page where that is wanted, and by file where there are several', () => {
    const byPage = aNotesList([highlight, drawing], { groupBy: 'page' });
    const headings = (list: typeof byPage) =>
      notesDocument(list).blocks.flatMap((block) =>
        block.kind === 'heading' ? [`${block.level} ${block.text}`] : [],
      );
    expect(headings(byPage)).toEqual(['1 Page 4 of the pack', '1 Page 9 of the pack']);
    const [file] = byPage.files;
    const two = { ...byPage, files: file ? [file, { ...file, label: 'Supplement 1' }] : [] };
    expect(headings(two).slice(0, 2)).toEqual(['1 Agenda pack', '2 Page 4 of the pack']);
  });

  it('says nothing of tags where they are to stay with me, and calls a bare drawing a drawing', () => {
    const bare = anEntry({ kind: 'pen', text: '', quote: { exact: '' }, tags: ['pools'] });
    const words = JSON.stringify(notesDocument(aNotesList([bare], { tags: false })));
    expect(words).not.toContain('pools');
    expect(words).toContain('A drawing, not described in words.');
  });
});
