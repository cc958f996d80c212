import { describe, expect, it } from 'vitest';
import { harvestWorkProgramme } from '../../../../electron/papers/harvest/harvest-work-programme.ts';
import { workProgrammeReading } from '../../../../shared/domain/pack-reading.ts';
import { aPageOfLines, paragraph, type Setting } from '../../../builders/text-lines.ts';

/** A line of the table: date, title, detail, people; the first line of a row stands further off. */
function line(cells: [string, string, string, string], isFirst = false): Setting {
  const edges = [60, 150, 290, 470];
  const set = cells.flatMap((text, at): [number, string][] =>
    text ? [[edges[at] ?? 0, text]] : [],
  );
  return { cells: set, gap: isFirst ? 22 : 12, size: 10 };
}
const row = (...cells: [string, string, string, string]) => line(cells, true);
const more = (...cells: [string, string, string, string]) => line(cells);
const head: Setting[] = [
  {
    cells: [
      [60, 'Date'],
      [150, 'Title'],
      [290, 'Detail'],
      [470, 'Cabinet Member/ Lead'],
    ],
    font: 'bold',
    size: 10,
    gap: 22,
  },
  { text: 'Officer', x: 470, font: 'bold', size: 10, gap: 12 },
];
const read = (...pages: Setting[][]) =>
  harvestWorkProgramme(pages.map((settings, index) => aPageOfLines(settings, index + 1)));

const title: Setting = {
  text: 'Roads and Paths Scrutiny Board (4) Work Programme 2024-25',
  font: 'bold',
};
const overview: Setting[] = [
  title,
  'Last updated 4th February 2025',
  { text: '11th July 24', font: 'bold' },
  'Early Ferry Strategy',
  { text: '13th March 25', font: 'bold' },
  'Quay Strategy and Kerbs',
  'Task and Finish group – Return of Ferrymen - recommendations',
];

describe('a work programme', () => {
  it('V23, V50: empty dates, cancelled and moved slots, rows broken over the page, the overview as a check', () => {
    const programme = read(
      overview,
      [
        title,
        ...head,
        row('11th July 24', 'Early Ferry', 'Following a report, Members requested', 'Rachel Sugg'),
        more('', 'Strategy', 'more on 17/7/24', 'Cllr Sand'),
        row('12th September 24 -', '', '', ''),
        more('cancelled', '', '', ''),
        row(
          '13th March 25 PM',
          'Quay Strategy and',
          'From an item on 18th April 2024',
          'Cllr Sand, Jean Essen',
        ),
        more('(moved from 27th', 'Kerbs', '', ''),
        more('March 25)', '', '', ''),
        row('', 'Task and Finish group –', 'To consider the recommendations', 'Gina Holm'),
        more('', 'Return of', '', ''),
      ],
      [
        title,
        ...head,
        row('', 'Ferrymen - recommendations', '', 'Cllr Ruan'),
        row('Items for 2024-25', '', '', ''),
        row('', 'Youth in Larkford', 'Where we work with partners', 'Una Senn'),
        row('Date to be', 'Tides', '', ''),
        more('determined', '', '', ''),
      ],
      [{ text: 'Work Programme Decision Flow Chart', font: 'bold' }],
    );
    expect(workProgrammeReading.parse(programme)).toMatchObject({
      itemNumber: null,
      title: 'Roads and Paths Scrutiny Board (4) Work Programme 2024-25',
      lastUpdated: '2025-02-04',
    });
    expect(programme?.entries).toEqual([
      {
        when: '11th July 24',
        date: '2024-07-11',
        cancelled: false,
        movedFrom: null,
        rows: [
          {
            title: 'Early Ferry Strategy',
            detail: 'Following a report, Members requested more on 17/7/24',
            cabinetMembers: ['Cllr Sand'],
            leadOfficers: ['Rachel Sugg'],
            pdfPage: 2,
          },
        ],
      },
      {
        when: '12th September 24 - cancelled',
        date: '2024-09-12',
        cancelled: true,
        movedFrom: null,
        rows: [],
      },
      {
        when: '13th March 25 PM (moved from 27th March 25)',
        date: '2025-03-13',
        cancelled: false,
        movedFrom: '2025-03-27',
        rows: [
          {
            title: 'Quay Strategy and Kerbs',
            detail: 'From an item on 18th April 2024',
            cabinetMembers: ['Cllr Sand'],
            leadOfficers: ['Jean Essen'],
            pdfPage: 2,
          },
          {
            title: 'Task and Finish group – Return of Ferrymen - recommendations',
            detail: 'To consider the recommendations',
            cabinetMembers: ['Cllr Ruan'],
            leadOfficers: ['Gina Holm'],
            pdfPage: 2,
          },
        ],
      },
      {
        when: 'Items for 2024-25',
        date: null,
        cancelled: false,
        movedFrom: null,
        rows: [
          {
            title: 'Youth in Larkford',
            detail: 'Where we work with partners',
            cabinetMembers: [],
            leadOfficers: ['Una Senn'],
            pdfPage: 3,
          },
        ],
      },
      {
        when: 'Date to be determined',
        date: null,
        cancelled: false,
        movedFrom: null,
        rows: [{ title: 'Tides', detail: '', cabinetMembers: [], leadOfficers: [], pdfPage: 3 }],
      },
    ]);
    expect(programme?.evidence['entries']).toEqual({
      level: 'check',
      sentence:
        '5 rows in 5 slots stand in the table on page 2 to 3 of the file; the overview before it lacks 2 of them: “Youth in Larkford”, “Tides”. Please check.',
      pdfPage: 2,
    });
  });

  it('members and officers may have a column each, and rows may be set as tight as their lines', () => {
    const tight = (...cells: [number, string][]): Setting => ({ cells, gap: 12, size: 10 });
    const programme = read([
      {
        cells: [
          [60, 'Meeting'],
          [150, 'Topic'],
          [330, 'Cabinet Member'],
          [450, 'Lead Officer'],
        ],
        font: 'bold',
        size: 10,
      },
      tight([60, '3 June 2025'], [150, 'Bollards'], [330, 'Ann Ash'], [450, 'Bo Birch']),
      tight([450, 'Cy Clift']),
      tight([150, 'Kerbs'], [330, 'Ann Ash']),
    ]);
    expect(programme?.title).toBeNull();
    expect(programme?.lastUpdated).toBeNull();
    expect(programme?.entries).toMatchObject([
      {
        date: '2025-06-03',
        rows: [
          {
            title: 'Bollards',
            cabinetMembers: ['Ann Ash'],
            leadOfficers: ['Bo Birch', 'Cy Clift'],
          },
          { title: 'Kerbs', cabinetMembers: ['Ann Ash'], leadOfficers: [] },
        ],
      },
    ]);
  });

  it('a forward plan: heads centred over their columns, a date in each row, title and summary in one cell', () => {
    const centred: Setting = {
      cells: [
        [80, 'Lead Officer'],
        [210, 'Title and summary of Decision'],
        [420, 'Meeting date'],
      ],
      font: 'bold',
      size: 10,
    };
    const entryOf = (name: string, isBold: string, date: string): Setting[] => [
      {
        cells: [
          [60, name],
          [180, isBold],
          [400, date],
        ],
        size: 10,
        gap: 30,
        font: 'bold',
      },
      { cells: [[60, 'Paths']], size: 10, gap: 12 },
      {
        cells: [
          [60, 'a.crow@larkford.example.or'],
          [180, 'To seek approval.'],
        ],
        size: 10,
        gap: 12,
      },
      { cells: [[60, 'g']], size: 10, gap: 12 },
      { cells: [[180, 'Open']], size: 10, gap: 22 },
    ];
    const programme = read([
      centred,
      ...entryOf('Ada Crow, Head of', 'Toll Update', '5 Feb 2026'),
      ...entryOf('Ada Crow, Head of', 'Quay Review', '5 Feb 2026'),
      ...entryOf('Bo Birch, Head of', 'Ferry Plan', '19 Mar 2026'),
      centred,
    ]);
    expect(
      programme?.entries.map(({ date, rows }) => [
        date,
        rows.map((one) => [one.title, one.detail, ...one.leadOfficers]),
      ]),
    ).toEqual([
      [
        '2026-02-05',
        [
          ['Toll Update', 'To seek approval. Open', 'Ada Crow, Head of Paths'],
          ['Quay Review', 'To seek approval. Open', 'Ada Crow, Head of Paths'],
        ],
      ],
      ['2026-03-19', [['Ferry Plan', 'To seek approval. Open', 'Bo Birch, Head of Paths']]],
    ]);
  });

  it('words that go on with a slot in the next row do not open a slot of their own', () => {
    const programme = read([
      ...head,
      row('29th June 2017 – formal/', 'Report', 'On ferries', 'Cllr Ruan'),
      row('informal meeting', 'Briefing', 'On tides', ''),
    ]);
    expect(programme?.entries.map(({ when, rows }) => [when, rows.length])).toEqual([
      ['29th June 2017 – formal/ informal meeting', 2],
    ]);
  });

  it('a page that speaks of a work programme without its table gives none', () => {
    expect(read([title, paragraph('The Board noted the work programme.')])).toBeNull();
    expect(read([])).toBeNull();
  });
});
