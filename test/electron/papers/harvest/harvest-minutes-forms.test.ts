import { describe, expect, it } from 'vitest';
import { harvestMinutes } from '../../../../electron/papers/harvest/harvest-minutes.ts';
import { aPageOfLines, heading, paragraph, type Setting } from '../../../builders/text-lines.ts';

const read = (...pages: Setting[][]) =>
  harvestMinutes(pages.map((settings, index) => aPageOfLines(settings, index + 1)));

describe('minutes in other houses’ forms', () => {
  it('a county’s: run-on attendance, item numbers under the headings, numbered paragraphs, recorded votes', () => {
    const minutes = read([
      { text: 'OAKSHIRE COUNTY COUNCIL', font: 'bold', x: 230 },
      { text: 'COUNTY COUNCIL', font: 'bold', x: 250, gap: 30 },
      paragraph('MINUTES of a meeting of the County Council held in the Great Chamber,'),
      'Oak House, Oakton on Thursday, 13 February 2025.',
      paragraph(
        'PRESENT: Mr B J Ash (Chairman), Mr A M Birch (Vice-Chairman), Sir Paul Cotter, CBE, Mrs',
      ),
      'S Dale, Mr P Elm, OBE, and Ms L Fern',
      paragraph('IN ATTENDANCE: Mr J Cork (Democratic Services Manager) and Mr B Watt'),
      '(General Counsel)',
      { text: 'UNRESTRICTED ITEMS', font: 'bold', x: 240, gap: 28 },
      { text: '286.   Apologies for Absence', font: 'bold', x: 30, gap: 28 },
      '(Item 1)',
      paragraph('The Manager reported apologies from Mr Paul Barrow-'),
      'King, Mrs Trudy Dean, MBE and Mr Charlie Sims.',
      { text: '287.   Budget and the setting of the', font: 'bold', x: 30, gap: 28 },
      { text: 'Council Tax', font: 'bold' },
      '(Item 2)',
      paragraph('(1) Mr Ash proposed, and Mr Birch seconded the motion.'),
      paragraph('For (3)'),
      paragraph('Mr Ash, Sir Paul Cotter, CBE, Mr'),
      'Elm, OBE',
      paragraph('Against (0)'),
      paragraph('Abstain (2)'),
      paragraph('Mrs Dale'),
      { text: 'Motion carried.', x: 440 },
      paragraph('(2) RESOLVED that the budget be agreed.'),
    ]);
    expect(minutes).toMatchObject({
      organisation: 'Oakshire County Council',
      committee: 'County Council',
      date: '2025-02-13',
      place: 'Great Chamber, Oak House, Oakton',
      apologies: [
        { name: 'Paul Barrow-King', title: 'Mr' },
        { name: 'Trudy Dean', title: 'Mrs' },
        { name: 'Charlie Sims', title: 'Mr' },
      ],
      minutes: [
        { number: '286', title: 'Apologies for Absence', itemNumber: '1' },
        {
          number: '287',
          title: 'Budget and the setting of the Council Tax',
          itemNumber: '2',
          resolvedStem: 'RESOLVED that',
          resolved: ['the budget be agreed.'],
          votes: [
            {
              for: 3,
              against: 0,
              abstain: 2,
              result: 'Motion carried.',
              names: {
                for: ['Mr Ash', 'Sir Paul Cotter', 'Mr Elm'],
                against: [],
                abstain: ['Mrs Dale'],
              },
            },
          ],
        },
      ],
    });
    expect(minutes?.present.members.map(({ name, role }) => [name, role])).toEqual([
      ['B J Ash', 'chair'],
      ['A M Birch', 'viceChair'],
      ['Paul Cotter', 'member'],
      ['S Dale', 'member'],
      ['P Elm', 'member'],
      ['L Fern', 'member'],
    ]);
    expect(minutes?.present.othersPresent).toEqual([
      { name: 'Mr J Cork', post: 'Democratic Services Manager' },
      { name: 'Mr B Watt', post: 'General Counsel' },
    ]);
    // V36: the figure above the names is kept beside them, and the difference is shown
    expect(minutes?.minutes[1]?.evidence['votes']).toEqual({
      level: 'check',
      sentence: 'Count and names differ: “abstain” is printed as 2, and 1 names stand below it.',
      pdfPage: 1,
    });
  });

  it('a policy committee’s: numbers without dots, "It was AGREED that", votes told over line ends', () => {
    const minutes = read(
      [
        { text: 'Brayford City Council', font: 'bold', size: 18 },
        { text: 'Minutes of the Paths & Bridges Policy', font: 'bold', size: 18, gap: 22 },
        { text: 'Committee', font: 'bold', size: 18, gap: 22 },
        { text: '15 May 2025 at 4.30 pm', font: 'bold', size: 18, gap: 40 },
        heading('Members Present:-'),
        'Councillors: Ed Plough (Chair), Graham Moor (Vice-Chair), Donald Alder, Rob Byre and Kaz Self',
        heading('1     Welcome and Introductions'),
        paragraph(
          'The Chair welcomed all and asked the Committee members to introduce themselves.',
        ),
        heading('2     Petition Debate'),
        paragraph('It was AGREED that the Committee note the petition and answer it.'),
        heading('3     Cycle Paths'),
        paragraph('It was noted that this was a key decision.'),
        paragraph('On being put to the vote the amendment FELL with 2 voting FOR and 7 AGAINST.'),
        paragraph(
          'On being put to the vote the substantive recommendations were CARRIED with 4 members voting FOR, 1',
        ),
        'AGAINST and 4 ABSTAINING. It was APPROVED that;',
      ],
      [
        { text: 'That the Committee for Paths and Bridges', font: 'bold' },
        { text: '1. Approved the plan.', font: 'bold' },
        { text: '2. Authorised the Director to', font: 'bold' },
        { text: 'a. accept the grant', font: 'bold', x: 90 },
        { text: 'b. spend it', font: 'bold', x: 90 },
        heading('4     Rangers'),
        paragraph('On being put to the vote the recommendation was CARRIED unanimously.'),
        { text: 'The Committee for Paths and Bridges noted the report', font: 'bold', gap: 28 },
        paragraph('Meeting ended at 8.00 pm'),
      ],
    );
    expect(minutes).toMatchObject({
      organisation: 'Brayford City Council',
      committee: 'Paths & Bridges Policy Committee',
      date: '2025-05-15',
      time: '16:30',
      closedAt: '20:00',
    });
    expect(minutes?.present.members.map(({ title, name }) => `${title} ${name}`)).toEqual([
      'Councillor Ed Plough',
      'Councillor Graham Moor',
      'Councillor Donald Alder',
      'Councillor Rob Byre',
      'Councillor Kaz Self',
    ]);
    expect(minutes?.minutes).toMatchObject([
      { number: '1', requested: [], resolved: [] },
      {
        number: '2',
        resolvedStem: 'It was AGREED that',
        resolved: ['the Committee note the petition and answer it.'],
      },
      {
        number: '3',
        noted: [],
        resolvedStem: 'It was APPROVED that; That the Committee for Paths and Bridges',
        resolved: [
          'Approved the plan.',
          'Authorised the Director to\na. accept the grant\nb. spend it',
        ],
        votes: [
          { for: 2, against: 7, abstain: null, result: 'FELL with 2 voting FOR and 7 AGAINST' },
          {
            for: 4,
            against: 1,
            abstain: 4,
            result: 'CARRIED with 4 members voting FOR, 1 AGAINST and 4 ABSTAINING',
          },
        ],
      },
      {
        number: '4',
        noted: ['The Committee for Paths and Bridges noted the report'],
        votes: [{ for: null, against: null, abstain: null, result: 'CARRIED unanimously' }],
      },
    ]);
  });

  it('a table of public statements, numbered and longer than all minutes, is no minutes', () => {
    const statements = Array.from(
      { length: 30 },
      (_, index): Setting => ({
        cells: [
          [62, `${index + 10}`],
          [90, `Ann Ash ${index}`],
          [260, 'Planning of the public forum'],
        ],
        gap: 16,
      }),
    );
    const minutes = read([
      { text: 'Minutes of the Paths Committee', font: 'bold' },
      { text: '15 May 2025 at 4.30 pm', font: 'bold' },
      heading('Members Present:-'),
      'Councillors: Ed Plough (Chair) and Rob Byre',
      heading('1     Welcome'),
      paragraph('The Chair welcomed all.'),
      heading('2     Public Forum'),
      paragraph('Statements were received as follows:'),
      ...statements.slice(0, 20),
      { text: '30     Zoe Zinn of the Quay Association', gap: 16 },
      { text: '31     Una Senn of the Ferry Association', gap: 16 },
      heading('3     Bollards'),
    ]);
    expect(minutes?.minutes.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Welcome',
      '2 Public Forum',
      '3 Bollards',
    ]);
  });

  it('a decision record lists those present and is no minutes', () => {
    expect(
      read([
        { text: 'Decision Recording Form', size: 30 },
        'Decision determined at Paths Committee meeting on 19 March 2026',
        heading('Committee Members present:'),
        'Councillor Ed Plough',
        heading('1     Decision taken'),
        paragraph('The Committee noted the report.'),
      ]),
    ).toBeNull();
  });

  it('a borough’s: no word "Minutes" in the head, numbers beside agenda numbers, lettered clauses', () => {
    const minutes = read([
      { text: 'AUDIT COMMISSION', font: 'bold' },
      { text: '14 MARCH 2024', font: 'bold' },
      '(7.15 pm - 9.30 pm)',
      {
        cells: [
          [60, 'PRESENT'],
          [150, 'Councillor A Ash (in the Chair),'],
        ],
        gap: 28,
      },
      { text: 'Councillor B Birch and Councillor C Clift', x: 150 },
      {
        cells: [
          [60, 'ALSO PRESENT'],
          [150, 'D Dale (Head of Audit)'],
        ],
        gap: 28,
      },
      heading('1   APOLOGIES FOR ABSENCE (Agenda item 1)'),
      paragraph('Apologies for absence were received from Councillor Elm.'),
      heading('2   MINUTES OF THE PREVIOUS MEETING (Agenda item 2)'),
      paragraph('RESOLVED: That the minutes are agreed as an accurate record.'),
      heading('3   AUDIT PLAN (Agenda item 4)'),
      paragraph('The officer presented the report.'),
      paragraph('RESOLVED: (A) That the plan be approved; and'),
      paragraph('(B) That the fee be noted.'),
    ]);
    expect(minutes).toMatchObject({
      committee: 'Audit Commission',
      date: '2024-03-14',
      time: '19:15',
      apologies: [{ name: 'Elm', title: 'Councillor' }],
      present: {
        members: [{ name: 'A Ash', role: 'chair' }, { name: 'B Birch' }, { name: 'C Clift' }],
        othersPresent: [{ name: 'D Dale', post: 'Head of Audit' }],
      },
      minutes: [
        { number: '1', title: 'APOLOGIES FOR ABSENCE', itemNumber: '1' },
        { resolved: ['That the minutes are agreed as an accurate record.'] },
        {
          itemNumber: '4',
          resolvedStem: 'RESOLVED:',
          resolved: ['That the plan be approved; and', 'That the fee be noted.'],
        },
      ],
    });
  });
});
