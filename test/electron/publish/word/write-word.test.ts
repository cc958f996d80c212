import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordDocument } from '../../../../electron/publish/word/word-document.ts';
import { writeWord } from '../../../../electron/publish/word/write-word.ts';
import { unzipped } from '../../../builders/unzipped.ts';

const sample: WordDocument = {
  title: 'My notes',
  subtitle: 'Leisure Scrutiny Panel, 13 February 2025',
  author: 'A Hartley',
  blocks: [
    { kind: 'heading', level: 1, text: 'Item 2: Swimming Pools' },
    { kind: 'heading', level: 2, text: 'Page 4' },
    { kind: 'heading', level: 3, text: 'Highlight' },
    {
      kind: 'paragraph',
      text: [{ text: 'Mine: ', bold: true }, { text: 'why noon?\nAnd Sundays?' }],
    },
    { kind: 'quote', text: 'The pool opens at noon.' },
    { kind: 'list', numbered: true, items: ['one', 'two'] },
    { kind: 'list', numbered: true, items: ['again one'] },
    { kind: 'list', numbered: false, items: ['a point'] },
    {
      kind: 'table',
      head: ['Page', 'Words'],
      widths: [1, 3],
      rows: [
        ['4', 'noon'],
        ['5', ['two', [{ text: 'paragraphs', bold: true }]]],
      ],
    },
  ],
};

const part = async (document: WordDocument, name: string): Promise<string> =>
  unzipped(await writeWord(document)).get(name) ?? '';
const body = (document: WordDocument) => part(document, 'word/document.xml');
const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
const empty = { title: 't', subtitle: '', author: '', blocks: [] };

describe('accessibility A22: a Word file that a screen reader finds its way in', () => {
  it('has a title, headings 1 to 3 and nothing that only looks like one', async () => {
    const styled = paragraphs(await body(sample)).map((paragraph) => [
      /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? '',
      wordsOf(paragraph),
    ]);
    expect(styled.slice(0, 5)).toEqual([
      ['Title', 'My notes'],
      ['', 'Leisure Scrutiny Panel, 13 February 2025'],
      ['Heading1', 'Item 2: Swimming Pools'],
      ['Heading2', 'Page 4'],
      ['Heading3', 'Highlight'],
    ]);
  });

  it('is in British English, with its title and author in the properties', async () => {
    expect(await part(sample, 'word/styles.xml')).toContain('w:val="en-GB"');
    const core = await part(sample, 'docProps/core.xml');
    expect(core).toContain('<dc:title>My notes</dc:title>');
    expect(core).toContain('<dc:creator>A Hartley</dc:creator>');
  });

  it('repeats the head of a table on every page, and marks no other row as head', async () => {
    const rows = (await body(sample)).match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map((row) => [row.includes('<w:tblHeader/>'), wordsOf(row)])).toEqual([
      [true, 'PageWords'],
      [false, '4noon'],
      [false, '5twoparagraphs'],
    ]);
  });

  it('numbers its pages', async () => {
    const footers = [...unzipped(await writeWord(sample))].filter(([name]) => /footer/.test(name));
    expect(footers.map(([, xml]) => xml).join()).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('makes real lists, and begins each numbered one at 1', async () => {
    const listed = paragraphs(await body(sample)).flatMap((paragraph) => {
      const number = /<w:numId w:val="(\d+)"/.exec(paragraph)?.[1];
      return number === undefined ? [] : [{ number, words: wordsOf(paragraph) }];
    });
    expect(listed.map(({ words }) => words)).toEqual(['one', 'two', 'again one', 'a point']);
    expect(new Set(listed.map(({ number }) => number)).size).toBe(3);
  });
});

it('begins a new line where one was typed', async () => {
  expect(await body(sample)).toMatch(/why noon\?<\/w:t><\/w:r><w:r>.*?<w:br\/>.*?And Sundays\?/s);
});

it('names nobody where nobody is to be named', async () => {
  expect(await part({ ...sample, author: '' }, 'docProps/core.xml')).not.toContain('Hartley');
});

it('keeps words as words: nothing typed becomes markup, and nothing breaks the file', async () => {
  const awkward = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('<w:p/>', ']]>', '&lt;b&gt;', '\u0000\u0007', '\ud800', '{ HYPERLINK "x" }'),
  );
  const two = await body({ ...empty, blocks: [{ kind: 'paragraph', text: 'one\ntwo' }] });
  const known = new Set(tags(two));
  await fc.assert(
    fc.asyncProperty(awkward, async (text) => {
      const xml = await body({ ...empty, blocks: [{ kind: 'paragraph', text }] });
      const unknown = tags(xml).filter((tag) => !known.has(tag));
      expect([unknown, /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u.test(xml)]).toEqual([[], false]);
    }),
    { numRuns: 40 },
  );
});

const tags = (xml: string): string[] =>
  [...xml.matchAll(/<\/?([\w:]+)/g)].map(([, tag]) => tag ?? '');
