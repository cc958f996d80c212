import { describe, expect, it } from 'vitest';
import { harvestMinutes } from '../../../../electron/papers/harvest/harvest-minutes.ts';
import { minutesReading } from '../../../../shared/domain/pack-reading.ts';
import { aPageOfLines, heading, paragraph, type Setting } from '../../../builders/text-lines.ts';

const head: Setting[] = [
  { text: 'Larkford City Council', font: 'bold' },
  { text: 'Minutes of the Meeting of Roads and Paths Scrutiny Board (4)', font: 'bold' },
  { text: 'held at 10.00 am on Thursday, 16 January 2025', font: 'bold' },
];
const attendance: Setting[] = [
  heading('Present:'),
  {
    cells: [
      [60, 'Members:'],
      [186, 'Councillor C E Ash (Chair)'],
    ],
    gap: 20,
  },
  { text: 'Councillor J Birch', x: 186 },
  { text: 'Councillor J Clift (substitute for Councillor Mint)', x: 186 },
  {
    cells: [
      [60, 'Co-Opted Members:'],
      [186, 'Mrs S Hanmer, David Jay and Ghulam Vale'],
    ],
    gap: 22,
  },
  {
    cells: [
      [60, 'Other Members:'],
      [186, 'Councillor K Sand (Cabinet Member for Roads'],
    ],
    gap: 22,
  },
  { text: 'and Play)', x: 186 },
  { text: 'Councillor R Bay', x: 186 },
  { text: 'Employees (by Service Area):', font: 'bold', gap: 22 },
  {
    cells: [
      [60, 'Streets and'],
      [186, 'R Eve, J Monk'],
    ],
    gap: 20,
  },
  'Parks',
  {
    cells: [
      [60, 'Governance'],
      [186, 'G Holm'],
    ],
    gap: 22,
  },
  {
    cells: [
      [60, 'Others Present:'],
      [186, 'D Benn, Independent Chair of the Ferry Trust'],
    ],
    gap: 22,
  },
  {
    cells: [
      [60, 'Apologies:'],
      [186, 'Councillor Mint'],
    ],
    gap: 22,
  },
  { text: 'K Jess and R Pott', x: 186 },
  heading('Public Business'),
];
const read = (settings: Setting[]) => harvestMinutes([aPageOfLines(settings)]);

describe('who was there', () => {
  it('V20, V21, V22: who was there is read by class, with substitutes, service areas and apologies', () => {
    const minutes = read([
      ...head,
      ...attendance,
      heading('58. Declarations of Interests'),
      paragraph('There were none.'),
    ]);
    expect(minutesReading.parse(minutes)).toMatchObject({
      organisation: 'Larkford City Council',
      committee: 'Roads and Paths Scrutiny Board (4)',
      date: '2025-01-16',
      time: '10:00',
      place: null,
      present: {
        members: [
          { name: 'C E Ash', title: 'Councillor', role: 'chair' },
          { name: 'J Birch', title: 'Councillor', role: 'member' },
          {
            name: 'J Clift',
            title: 'Councillor',
            role: 'member',
            substituteFor: 'Councillor Mint',
          },
        ],
        coOptedMembers: [
          { name: 'S Hanmer', title: 'Mrs', role: 'coOpted' },
          { name: 'David Jay', title: null, role: 'coOpted' },
          { name: 'Ghulam Vale', title: null, role: 'coOpted' },
        ],
        otherMembers: [
          { name: 'K Sand', role: 'byInvitation', post: 'Cabinet Member for Roads and Play' },
          { name: 'R Bay', role: 'other' },
        ],
        employees: [
          { group: 'Streets and Parks', names: ['R Eve', 'J Monk'] },
          { group: 'Governance', names: ['G Holm'] },
        ],
        othersPresent: [{ name: 'D Benn', post: 'Independent Chair of the Ferry Trust' }],
      },
      apologies: [
        { name: 'Mint', title: 'Councillor' },
        { name: 'K Jess', title: null },
        { name: 'R Pott', title: null },
      ],
    });
  });
});
