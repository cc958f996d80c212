import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../../electron/papers/understand.ts';
import { packReading } from '../../../shared/domain/pack-reading.ts';
import type { OutlineEntry, PageText } from '../../../shared/domain/page-text.ts';
import { aBlankPage, aBookmark, aPage, aPdf, aTextPage } from '../../builders/page-text.ts';

const title = '(Public Pack)Agenda Document for Streets Board, 13/03/2031 10:00';

function aFrontSheet(items: string[]): PageText {
  return aPage([
    '#Streets Board',
    'Thursday, 13 March 2031 at 10.00 am',
    'Oak Room, Town Hall',
    '',
    'AGENDA',
    '1.\tApologies',
    ...items.flatMap((item) => ['', item]),
    '',
    'Wednesday, 5 March 2031',
  ]);
}

/** Pages printed `from` to `to`; the first bears the item's stamp. */
function printedPages(from: number, to: number, item?: string): PageText[] {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    aTextPage({ stamp: from + index, ...(index === 0 && item ? { item } : {}) }),
  );
}

function evidenceOf(reading: ReturnType<typeof understand>, number: string) {
  const item = reading.items.find((one) => one.printedNumber === number);
  return { pages: item?.pages, pdfPages: item?.pdfPages, ...item?.evidence['pdfPages'] };
}

const sheetItems = ['2.\tTrees (Pages 1 - 4)', '3.\tRoads (Pages 5 - 8)'];
const outline: OutlineEntry[] = [
  aBookmark('Agenda', 1),
  aBookmark('2 Trees', 3),
  aBookmark('3 Roads', 7),
];
const papers = [...printedPages(1, 4, '2'), ...printedPages(5, 8, '3')];

describe('a pack whose signals agree', () => {
  const reading = understand(
    aPdf([aFrontSheet(sheetItems), aBlankPage(), ...papers], { title, outline }),
  );

  it('gives the meeting and every item surely, with a sentence that says who agreed', () => {
    expect(packReading.parse(reading)).toMatchObject({
      kind: 'agendaPack',
      committee: 'Streets Board',
      date: '2031-03-13',
      time: '10:00',
      place: 'Oak Room, Town Hall',
      publishedDate: '2031-03-05',
      frontPages: 2,
      offsetRuns: [{ fromPdf: 3, toPdf: 10, offset: 2 }],
      otherPages: [],
    });
    expect(evidenceOf(reading, '3')).toEqual({
      pages: [5, 8],
      pdfPages: [7, 10],
      level: 'sure',
      sentence:
        'Item 3 starts on PDF page 7, printed page 5, because the outline, the stamp “Agenda Item 3” and the page numbers agree. The front sheet says page 5, too.',
      pdfPage: 7,
    });
  });
});

describe('packs that contradict themselves', () => {
  it('reports pages missing before an item and still finds it and the next', () => {
    const items = ['2.\tTrees (Pages 1 - 38)', '3.\tRoads (Pages 39 - 42)'];
    const reading = understand(
      aPdf([aFrontSheet(items), aBlankPage(), ...papers], { title, outline }),
    );
    expect(evidenceOf(reading, '2')).toMatchObject({
      pages: [1, 4],
      level: 'check',
      sentence: expect.stringContaining('34 pages seem to be missing'),
    });
    expect(evidenceOf(reading, '3')).toMatchObject({
      pdfPages: [7, 10],
      level: 'check',
      sentence: expect.stringContaining(
        'The front sheet says 39: 34 pages seem to be missing before it. Please check.',
      ),
    });
  });

  it('names both pages where outline and stamp differ', () => {
    const moved = [aBookmark('Agenda', 1), aBookmark('2 Trees', 3), aBookmark('3 Roads', 8)];
    const reading = understand(
      aPdf([aFrontSheet(sheetItems), aBlankPage(), ...papers], { title, outline: moved }),
    );
    expect(evidenceOf(reading, '3')).toMatchObject({
      pdfPages: [7, 10],
      level: 'check',
      sentence: expect.stringContaining('But the outline says PDF page 8. Please check.'),
    });
  });

  it('keeps two runs of page numbers, and trusts the second less without outline and stamp', () => {
    const later = printedPages(25, 28);
    const items = ['2.\tTrees (Pages 1 - 4)', '3.\tRoads (Pages 25 - 28)'];
    const reading = understand(
      aPdf([aFrontSheet(items), aBlankPage(), ...printedPages(1, 4, '2'), ...later], {
        title,
        outline: outline.slice(0, 2).concat(aBookmark('3 Roads', 7)),
      }),
    );
    expect(reading.offsetRuns).toEqual([
      { fromPdf: 3, toPdf: 6, offset: 2 },
      { fromPdf: 7, toPdf: 10, offset: -18 },
    ]);
    expect(evidenceOf(reading, '3')).toMatchObject({ pdfPages: [7, 10], level: 'likely' });
  });

  it('lists an item that only the outline knows as late, and asks to check it', () => {
    const reading = understand(
      aPdf([aFrontSheet([sheetItems[0] ?? '']), aBlankPage(), ...papers], { title, outline }),
    );
    expect(reading.items.map((item) => item.printedNumber)).toEqual(['1', '2', '3']);
    expect(reading.items[2]?.evidence['title']).toMatchObject({ level: 'check' });
    expect(reading.unsure.map(({ field }) => field)).toContain('items.2.title');
  });

  it('leaves an item unknown whose pages are not in the file, and does not shift its neighbours', () => {
    const items = [...sheetItems, '4.\tLamps (Pages 91 - 95)'];
    const reading = understand(
      aPdf([aFrontSheet(items), aBlankPage(), ...papers], { title, outline }),
    );
    expect(evidenceOf(reading, '4')).toMatchObject({ pdfPages: null, level: 'unknown' });
    expect(evidenceOf(reading, '3')).toMatchObject({ pdfPages: [7, 10], level: 'sure' });
  });

  it('takes the date that the public read where the Title names another day', () => {
    const other = title.replace('13/03', '20/03');
    const reading = understand(
      aPdf([aFrontSheet(sheetItems), aBlankPage(), ...papers], { title: other, outline }),
    );
    expect(reading.date).toBe('2031-03-13');
    expect(reading.evidence['date']).toMatchObject({ level: 'check' });
  });
});

describe('files of other kinds', () => {
  it('reads a front sheet without papers as an agenda whose papers are not in the file', () => {
    const reading = understand(aPdf([aFrontSheet(sheetItems)]));
    expect(reading).toMatchObject({ kind: 'agenda', committee: 'Streets Board' });
    expect(reading.items.map((item) => item.paperState)).toEqual([
      'none',
      'notInFile',
      'notInFile',
    ]);
  });

  it('makes no meeting of numbered sections, of a report or of pictures', () => {
    const rules = understand(
      aPdf([aPage(['#CONSTITUTION', '1.\tPurpose', '2.\tDefinitions', '3.\tThe Council'])]),
    );
    const report = understand(
      aPdf(
        [
          aPage([
            'DATE: December 1, 2030',
            'TO: City Council',
            'FROM: Planner',
            'TITLE: Mill Lane',
          ]),
        ],
        { title: 'AGENDA:' },
      ),
    );
    const pictures = understand(aPdf([aPage([], { hasImage: true })]));
    expect([rules.kind, report.kind, pictures.kind]).toEqual(['document', 'report', 'document']);
    expect(rules.items.length + report.items.length + pictures.items.length).toBe(0);
    expect(report).toMatchObject({
      date: '2030-12-01',
      committee: 'City Council',
      title: 'Mill Lane',
    });
    expect(pictures.notices[0]).toMatch(/^These pages are pictures/);
  });

  it('reads a supplement whose pages begin again at 1', () => {
    const letter = aPage([
      'Dear Member',
      '',
      '#STREETS BOARD - THURSDAY, 13 MARCH 2031',
      'I enclose a document that was unavailable when the agenda was published.',
      '',
      '#Agenda Item No',
      '3\tRoads (Pages 1 - 4)',
    ]);
    const reading = understand(
      aPdf([letter, aBlankPage(), ...printedPages(1, 3, '3'), aBlankPage()], {
        title:
          '(Public Pack)Roads - late report Agenda Supplement  for Streets Board, 13/03/2031 10:00',
        outline: [aBookmark('Agenda', 1), aBookmark('3 Roads', 3)],
      }),
    );
    expect(reading).toMatchObject({ kind: 'supplement', title: 'Roads - late report' });
    expect(evidenceOf(reading, '3')).toMatchObject({
      pages: [1, 4],
      pdfPages: [3, 6],
      level: 'sure',
    });
    expect(reading.items[0]?.documents[0]?.pdfPages).toEqual([3, 5]);
  });
});

describe('whatever a file says', () => {
  it('finds papers by the heads of their pages where nothing else names their place, and says so', () => {
    const sheet = aPage([
      'Coldwick Parish Council',
      'Monday 3 March 2031 at 7.00 pm',
      'AGENDA',
      '2399.\tApologies',
      '2400.\tThe Old Mill Lane Bridge',
      '2401.\tLamps for the Green',
    ]);
    const report = (subject: string) =>
      aPage(['To: Coldwick Parish Council', 'Date: 3 March 2031', `Subject: ${subject}`]);
    const reading = understand(
      aPdf([sheet, report('The Old Mill Lane Bridge'), aTextPage(), report('Lamps for the Green')]),
    );
    expect(reading.items.map(({ printedNumber, pdfPages }) => [printedNumber, pdfPages])).toEqual([
      ['2399', null],
      ['2400', [2, 3]],
      ['2401', [4, 4]],
    ]);
    expect(reading.items[1]?.evidence['pdfPages']).toMatchObject({ level: 'check' });
  });

  it('gives a reading of the declared form and never throws', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        ...[
          'AGENDA',
          '1.\tApologies',
          '2.\tMinutes (Pages 3 - 8)',
          '(Pages',
          'Exempt items',
          '3a',
          'I.\tx',
        ],
        ...[
          'Thursday, 13 March 2031 at 10.00 am',
          'MINUTES of a meeting',
          'Present:',
          'Appendix 1',
          '>a) b',
        ],
      ),
    );
    const pages = fc.array(
      fc.record({
        lines: fc.array(line, { maxLength: 12 }),
        stamp: fc.option(fc.nat({ max: 40 }), { nil: undefined }),
        item: fc.option(fc.constantFrom('1', '2', '3a', '99'), { nil: undefined }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(pages, (made) => {
        const built = made.map(({ lines, stamp, item }) =>
          aPage(lines, { ...(stamp === undefined ? {} : { stamp }), ...(item ? { item } : {}) }),
        );
        const reading = understand(aPdf(built, { outline: [aBookmark('2 Minutes', 2)] }));
        expect(packReading.safeParse(reading).error).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});
