import { describe, expect, it } from 'vitest';
import { harvestMinutes } from '../../../../electron/papers/harvest/harvest-minutes.ts';
import {
  aPageOfLines,
  entry,
  heading,
  paragraph,
  type Setting,
} from '../../../builders/text-lines.ts';

const head: Setting[] = [
  { text: 'Larkford City Council', font: 'bold' },
  { text: 'Minutes of the Meeting of Roads and Paths Scrutiny Board (4)', font: 'bold' },
  { text: 'held at 10.00 am on Thursday, 16 January 2025', font: 'bold' },
];
/** Enough of the plain font that a decision in bold is the exception, as it is on real pages. */
const members = 'Ash (Chair),Birch,Clift,Dale,Elm,Fern,Gorse,Heath,Ivy,Jay,Kerr,Lark,Moss'
  .split(',')
  .map((name) => `Councillor A ${name}`);
const read = (settings: Setting[]) => harvestMinutes([aPageOfLines(settings)]);
const minute = (title: string, body: Setting[]) =>
  read([...head, heading('Present:'), ...members, heading(title), ...body])?.minutes[0];

describe('earlier minutes', () => {
  it('V16: minutes are numbered by the year’s counter and end where the meeting closed', () => {
    const minutes = read([
      ...head,
      heading('Present:'),
      ...members,
      heading('58. Declarations of Interests'),
      paragraph('There were none.'),
      heading('59. Ferry Timetable'),
      paragraph('Members discussed:'),
      entry('1. the first boat'),
      entry('2. the last boat'),
      heading('60. Any Other Business'),
      paragraph('There was none.'),
      paragraph('(Meeting closed at 11.45 am)'),
      paragraph('61. This is an appendix and no minute'),
    ]);
    expect(minutes?.minutes.map(({ number, title }) => [number, title])).toEqual([
      ['58', 'Declarations of Interests'],
      ['59', 'Ferry Timetable'],
      ['60', 'Any Other Business'],
    ]);
    expect(minutes?.closedAt).toBe('11:45');
    expect(minutes?.evidence['date']?.level).toBe('sure');
    expect(minutes?.minutes[0]?.evidence['title']?.sentence).toBe(
      'Page 1 of the file is headed “58 Declarations of Interests”; the number stands in the run 58 to 60.',
    );
  });

  it('a printed weekday that is not the date’s is put before a person', () => {
    const minutes = read([
      ...head.slice(0, 2),
      { text: 'held at 2.00 pm on Monday, 16 January 2025', font: 'bold' },
      heading('Present:'),
      ...members,
      heading('1. Apologies'),
    ]);
    expect(minutes?.evidence['date']?.level).toBe('check');
  });

  it('V24: requests, and clauses that break in the middle of a sentence, are kept word by word', () => {
    const found = minute('60. Yearly Report of the Ferry Trust', [
      paragraph('The Board requested:'),
      entry('• Date regarding ages of riders to be circulated'),
      { text: 'to the board.', x: 116 },
      entry('• The map be shared'),
      { text: 'RESOLVED that the Roads and Paths Scrutiny Board (4):', font: 'bold', gap: 24 },
      { text: '1. Agreed to note the report of the', font: 'bold', x: 105, gap: 24 },
      { text: 'Ferry Trust.', font: 'bold', x: 122 },
      { text: '2. That the Trust provides a glossary', font: 'bold', x: 105, gap: 18 },
    ]);
    expect(found).toMatchObject({
      requestedStem: 'The Board requested:',
      requested: [
        'Date regarding ages of riders to be circulated to the board.',
        'The map be shared',
      ],
      resolvedStem: 'RESOLVED that the Roads and Paths Scrutiny Board (4):',
      resolved: [
        'Agreed to note the report of the Ferry Trust.',
        'That the Trust provides a glossary',
      ],
      agreed: [],
    });
  });

  it('V25: a decision without list and full stop is one clause', () => {
    const found = minute('61. Kerbs', [
      paragraph('The Board considered a note about the kerbs of the lower town and of the quay.'),
      {
        text: 'RESOLVED that the Roads and Paths Scrutiny Board (4) agreed to note',
        font: 'bold',
        gap: 28,
      },
      { text: 'the information in the note', font: 'bold' },
    ]);
    expect(found).toMatchObject({
      resolvedStem: 'RESOLVED that the Roads and Paths Scrutiny Board (4)',
      resolved: ['agreed to note the information in the note'],
    });
  });

  it('V26: commitments in prose are asks, too, and what is noted stands apart', () => {
    const found = minute('62. Work Programme', [
      paragraph('The Board noted the work Programme.'),
      paragraph('The board agreed they would discuss kerbs on 17th April.'),
      paragraph('The Board agreed to add the ferry to the work programme.'),
    ]);
    expect(found).toMatchObject({
      agreed: [
        'The board agreed they would discuss kerbs on 17th April.',
        'The Board agreed to add the ferry to the work programme.',
      ],
      noted: ['The Board noted the work Programme.'],
      resolved: [],
      text: '',
    });
  });

  it('V28: headwords open lists, single clauses and a matter under a heading of its own', () => {
    const minutes = read([
      ...head,
      heading('Present:'),
      ...members,
      heading('34. Ferries'),
      { text: 'RESOLVED that the Scrutiny Board', font: 'bold', gap: 28 },
      entry('1) note the note'),
      entry('2) request a report back'),
      heading('35. Kerbs'),
      {
        text: 'RESOLVED that the Scrutiny Board request that the letter be sent.',
        font: 'bold',
        gap: 28,
      },
      heading('36. Any Other Business'),
      paragraph('Bollards and the Market Square (BMS)'),
      paragraph('Members requested that this item be discussed at the next meeting.'),
      { text: 'RESOLVED that Bollards be added to the next agenda', font: 'bold', gap: 28 },
    ]);
    expect(minutes?.minutes).toMatchObject([
      {
        resolvedStem: 'RESOLVED that the Scrutiny Board',
        resolved: ['note the note', 'request a report back'],
      },
      {
        resolvedStem: 'RESOLVED that',
        resolved: ['the Scrutiny Board request that the letter be sent.'],
      },
      {
        subHeading: 'Bollards and the Market Square (BMS)',
        requested: ['Members requested that this item be discussed at the next meeting.'],
        resolved: ['Bollards be added to the next agenda'],
      },
    ]);
  });

  it('V30: an offer of officers is left in the prose, because nobody asked for it', () => {
    const found = minute('35. Audit', [
      paragraph('Officers offered to provide further context next time.'),
    ]);
    expect(found).toMatchObject({
      requested: [],
      agreed: [],
      text: 'Officers offered to provide further context next time.',
    });
  });

  it('V42: minutes approved subject to a correction are agreed in the words printed', () => {
    const found = minute('33. Minutes', [
      paragraph('The minutes of the meeting held on 30th November, 2017 were approved, subject to'),
      'Minute 31/17 now reading as below:',
      paragraph('The Board thanked the ferryman.'),
    ]);
    expect(found).toMatchObject({
      agreed: [
        'The minutes of the meeting held on 30th November, 2017 were approved, subject to Minute 31/17 now reading as below:',
      ],
      text: 'The Board thanked the ferryman.',
    });
  });

  it('a clause that runs over the page is joined, and stamps between are left out', () => {
    const first = aPageOfLines([
      ...head,
      heading('Present:'),
      ...members,
      heading('7. Kerbs and Apologies'),
      { text: 'RESOLVED that:', font: 'bold', gap: 28 },
      { text: '1. the kerbs of the upper town be lowered at every crossing and', x: 105, gap: 18 },
    ]);
    const second = aPageOfLines([{ text: 'painted.', x: 122 }, entry('2. the bill be paid')], 2);
    expect(harvestMinutes([first, second])?.minutes[0]?.resolved).toEqual([
      'the kerbs of the upper town be lowered at every crossing and painted.',
      'the bill be paid',
    ]);
  });

  it.each([
    [
      'an agenda with a draft resolution',
      [
        'AGENDA',
        heading('1. Apologies'),
        heading('2. Exclusion'),
        paragraph('RESOLVED - That the press and public be excluded'),
      ],
    ],
    [
      'a report',
      [
        heading('1 Purpose of the Note'),
        paragraph('To tell the Board.'),
        heading('2 Recommendations'),
        paragraph('To note the minutes.'),
      ],
    ],
    ['an empty page', []],
  ] as [string, Setting[]][])('%s is no minutes', (_, settings) => {
    expect(read(settings)).toBeNull();
  });
});
