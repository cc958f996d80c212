import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../../electron/papers/splitting/documents.ts';
import { readSignals } from '../../../../electron/papers/splitting/file-signals.ts';
import type { OutlineEntry, PageText } from '../../../../shared/domain/page-text.ts';
import { aBlankPage, aBookmark, aPage, aPdf, aTextPage } from '../../../builders/page-text.ts';

const note = aPage([
  '#Briefing note',
  'To: Streets Board',
  'Date: 13 March 2031',
  'Subject: Trees',
  '#1 Purpose of the note',
  'To tell members of the trees that were planted.',
  'Signed by the Director of Streets',
]);

/** Title and first and last page of the papers of one item that fills the file. */
function papersOf(pages: PageText[], bookmarks: OutlineEntry[] = []): [string, number, number][] {
  const pdf = aPdf(pages, {
    outline: [aBookmark('Agenda', 1), aBookmark('4 Trees', 1), ...bookmarks],
  });
  const signals = readSignals(pdf);
  const item = { kind: 'report' as const, pdfPages: [1, pages.length] as [number, number] };
  return readDocuments({ ...item, outline: signals.outline[0] }, signals).map(
    ({ title, pdfPages }) => [title, ...pdfPages],
  );
}

describe('papers of an item', () => {
  it('begin with the item’s own paper, which has no bookmark, and end before the blank page', () => {
    const pages = [note, aTextPage(), aTextPage({}, ['Appendix 1']), aBlankPage()];
    expect(papersOf(pages, [aBookmark('Appendix 1 - Planting list', 3, { depth: 1 })])).toEqual([
      ['Briefing note', 1, 2],
      ['Appendix 1 - Planting list', 3, 3],
    ]);
  });

  it('take no heading inside a page for a paper', () => {
    const heading = aBookmark('2 Background', 2, { depth: 1, destination: 'place' });
    expect(papersOf([note, aTextPage()], [heading])).toEqual([['Briefing note', 1, 2]]);
  });

  it('are parted by heads without bookmarks, and a running head only once', () => {
    const pages = [
      note,
      aTextPage({}, ['Appendix 1']),
      aTextPage({}, ['Appendix 1']),
      aTextPage({}, ['Appendix 2: Costs']),
      aTextPage({}, [
        'See also Appendix 3, which the Board has asked for in the words of its last meeting in this very hall.',
      ]),
    ];
    expect(papersOf(pages)).toEqual([
      ['Briefing note', 1, 1],
      ['Appendix 1', 2, 3],
      ['Appendix 2 - Costs', 4, 5],
    ]);
  });

  it('are parted where sections begin again at 1 after a page that ends early', () => {
    const pages = [
      note,
      aPage(['#1. Profile of the streets', 'Text of the profile follows here.']),
      aPage(['#2. Costs', 'Text of the costs follows here.']),
    ];
    expect(papersOf(pages)).toEqual([
      ['Briefing note', 1, 1],
      ['Report, sections 1 to 2', 2, 3],
    ]);
  });
});
