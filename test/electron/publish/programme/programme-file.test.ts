import { describe, expect, it } from 'vitest';
import { programmeFile } from '../../../../electron/publish/programme/programme-file.ts';
import type { ProgrammeSheet } from '../../../../electron/publish/programme/programme-sheet.ts';
import { hostileWords } from '../../../builders/hostile-words.ts';
import { htmlCells, wordCells } from '../../../builders/sheet-cells.ts';
import { unzipped } from '../../../builders/unzipped.ts';

const sheet: ProgrammeSheet = {
  title: 'Harbour Scrutiny Board Work Programme 2024/25',
  updated: 'Last updated 4 February 2025',
  slots: [
    { when: '12th September 24 - cancelled', rows: [] },
    {
      when: '13th March 25 PM (moved from 27th March 25)',
      rows: [
        {
          title: 'Moorings',
          detail: ['Costs', 'Reason: two sank'],
          people: ['Cllr Quay', 'B Ark'],
        },
        { title: 'Ferries', detail: [], people: [] },
      ],
    },
    { when: 'Standing Items', rows: [{ title: 'Accidents', detail: ['All'], people: ['B Ark'] }] },
  ],
};
const cells = [
  ['Date', 'Title', 'Detail', 'Cabinet Member/ Lead Officer'],
  ['12th September 24 - cancelled', '', '', ''],
  [
    '13th March 25 PM (moved from 27th March 25)',
    'Moorings',
    'Costs\nReason: two sank',
    'Cllr Quay\nB Ark',
  ],
  ['', 'Ferries', '', ''],
  ['Standing Items', 'Accidents', 'All', 'B Ark'],
];
const html = async (part: Partial<ProgrammeSheet> = {}) =>
  new TextDecoder().decode(await programmeFile({ sheet: { ...sheet, ...part }, form: 'html' }));

describe('a work programme as Word', () => {
  it('has the table of the packs, cell for cell, under headings, with its head on every page and its language', async () => {
    const bytes = await programmeFile({ sheet, form: 'docx' });
    expect(wordCells(bytes)).toEqual(cells);
    const files = unzipped(bytes);
    const text = files.get('word/document.xml') ?? '';
    expect(text.match(/w:pStyle w:val="(?:Title|Heading1)"/g)).toHaveLength(3);
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(text).toContain('w:orient="landscape"');
    expect(text).toContain('Last updated 4 February 2025');
    expect(files.get('docProps/core.xml')).toContain(sheet.title);
    expect(files.get('word/styles.xml')).toContain('w:val="en-GB"');
  });
});

describe('a work programme as a page', () => {
  it('has the same cells, its days heading their rows, and landmarks that are named', async () => {
    const page = await html();
    expect(htmlCells(page)).toEqual(cells);
    expect(page).toContain('<th scope="rowgroup" rowspan="2">13th March 25 PM');
    expect(page).toMatch(/<html lang="en-GB">.*<header>.*<main>.*aria-labelledby="items"/s);
    expect(page).toContain(`<title>${sheet.title}</title>`);
  });

  it('takes no word for markup, wherever it stands', async () => {
    for (const words of hostileWords) {
      const row = { title: words, detail: [words], people: [words] };
      const page = await html({
        title: words,
        updated: words,
        slots: [{ when: words, rows: [row] }],
      });
      const tags = new Set([...page.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map(([, tag]) => tag));
      const known = await html();
      const usual = new Set([...known.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map(([, tag]) => tag));
      expect([...tags].filter((tag) => !usual.has(tag))).toEqual([]);
      expect(page).not.toMatch(/<[^>]+\son\w+=/i);
    }
  });
});
