import { describe, expect, it } from 'vitest';
import { harvestMinutes } from '../../../../electron/papers/harvest/harvest-minutes.ts';
import { aPageOfLines, heading, paragraph, type Setting } from '../../../builders/text-lines.ts';

const read = (...pages: Setting[][]) =>
  harvestMinutes(pages.map((settings, index) => aPageOfLines(settings, index + 1)));

describe('minutes of parishes and communities', () => {
  it('a parish’s: number, title and text on one line, in one font', () => {
    const minutes = read([
      'Ferrywick Parish Council',
      'Minutes of the meeting held in the Village Hall on Monday 3 March 2025 at 7.30pm',
      'Present: Cllrs A Ash (Chair), B Birch, C Clift',
      'Apologies: Cllr D Dale',
      '2583. Approval of minutes: Approved & signed.',
      '2584. Police report: It was resolved to note the report.',
      '2585. Bench: (Cllr Birch proposed, Cllr Clift seconded, all were in favour)',
      '2586. Verge: The Clerk was asked to write to the county.',
      'The meeting closed at 8.40pm.',
    ]);
    expect(minutes).toMatchObject({
      organisation: 'Ferrywick Parish Council',
      committee: null,
      date: '2025-03-03',
      time: '19:30',
      place: 'Village Hall',
      closedAt: '20:40',
      apologies: [{ name: 'D Dale', title: 'Cllr' }],
      minutes: [
        { number: '2583', title: 'Approval of minutes', agreed: ['Approved & signed.'] },
        { number: '2584', resolvedStem: 'It was resolved to', resolved: ['note the report.'] },
        {
          number: '2585',
          votes: [{ result: 'Cllr Birch proposed, Cllr Clift seconded, all were in favour' }],
        },
        { number: '2586', requested: ['The Clerk was asked to write to the county.'] },
      ],
    });
  });

  it('a community’s: no numbers, so no number is made up; actions in a column of their own', () => {
    const minutes = read([
      { text: 'FERRYWICK COMMUNITY COUNCIL', font: 'bold', x: 160 },
      { text: 'EXTRACT OF MINUTES OF EXTRAORDINARY MEETING', font: 'bold', x: 160 },
      { text: 'HELD ON MONDAY 4TH SEPTEMBER 2018', font: 'bold', x: 160 },
      heading('PRESENT'),
      paragraph('Chair Cllr Steph Shaw, Cllrs Steve Evers, Tony Hay'),
      paragraph('County Councillor Ann Wade'),
      paragraph('12 members of the public'),
      heading('APOLOGIES'),
      paragraph('Cllrs Lin Cob and Alan Hill'),
      heading('Discussion'),
      paragraph('Cllr Shaw asked for a show of hands. Option 1 was unanimously chosen.'),
      {
        cells: [
          [60, 'Actions'],
          [160, 'Cllr Wade was asked to write to the county about the'],
        ],
        gap: 28,
      },
      { text: 'road.', x: 160 },
      { text: 'Cllr Shaw to tell the ferry.', x: 160, gap: 28 },
      paragraph('There being no further business the meeting was closed at 8:40pm'),
      paragraph('1 Close the road in March'),
      '2 Close the road in April',
    ]);
    expect(minutes).toMatchObject({
      organisation: 'Ferrywick Community Council',
      committee: null,
      date: '2018-09-04',
      closedAt: '20:40',
      present: {
        members: [
          { name: 'Steph Shaw', role: 'chair' },
          { name: 'Steve Evers' },
          { name: 'Tony Hay' },
        ],
        otherMembers: [{ name: 'Ann Wade', title: 'County Councillor', role: 'other' }],
      },
      apologies: [{ name: 'Lin Cob' }, { name: 'Alan Hill' }],
      minutes: [
        {
          number: null,
          title: 'Discussion',
          requested: [
            'Cllr Wade was asked to write to the county about the road.',
            'Cllr Shaw to tell the ferry.',
          ],
          votes: [{ result: 'Option 1 was unanimously chosen.' }],
        },
      ],
    });
    expect(minutes?.minutes).toHaveLength(1);
  });
});
