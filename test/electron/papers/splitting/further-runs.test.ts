import { describe, expect, it } from 'vitest';
import { understand } from '../../../../electron/papers/understand.ts';
import { aPage, aPdf } from '../../../builders/page-text.ts';

const head = ['#Larkford Parish Council', 'Thursday, 13 May 2031 at 7.00 pm', '', 'AGENDA', ''];
const annual = ['1.\tElection of Chairman', '', '2.\tApologies', '', '3.\tAppointments', ''];
const ordinary = [
  '1.\tApologies',
  '',
  '2.\tMinutes of the last meeting',
  '',
  '3.\tFootpaths',
  '',
  '4.\tAllotments',
];
const read = (...lines: string[]) => understand(aPdf([aPage([...head, ...lines])]));
const shortOf = ({ items }: ReturnType<typeof read>) =>
  items.map((item) => `${item.printedNumber} ${item.title}: ${item.evidence['title']?.level}`);

describe('a sheet that calls two meetings', () => {
  const reading = read(...annual, '#ORDINARY MEETING OF THE COUNCIL', '', ...ordinary);

  it('keeps the items of both in print order, with the numbers as printed, and asks about the second', () => {
    expect(shortOf(reading)).toEqual([
      '1 Election of Chairman: likely',
      '2 Apologies: likely',
      '3 Appointments: likely',
      '1 Apologies: check',
      '2 Minutes of the last meeting: check',
      '3 Footpaths: check',
      '4 Allotments: check',
    ]);
    expect(reading.items[3]?.evidence['title']?.sentence).toBe(
      'The sheet counts its items more than once: 1 to 3, then 1 to 4. Please check whether this one belongs to this meeting.',
    );
  });

  it('keeps the longer run first where it is the first meeting’s', () => {
    const other = read(...ordinary, '', '#ANNUAL MEETING OF THE PARISH', '', ...annual);
    expect(other.items.map(({ printedNumber }) => printedNumber).join(' ')).toBe('1 2 3 4 1 2 3');
  });

  it('takes numbered notes below the items for no second run', () => {
    const notes = [
      '',
      'Notes',
      '',
      '1.\tMobile telephones are silenced',
      '',
      '2.\tDoors open early',
      '',
      '3.\tTea is served',
    ];
    expect(shortOf(read(...ordinary, ...notes))).toHaveLength(4);
  });
});

describe('lines between the items without a number', () => {
  it('are told to the reader and become no items', () => {
    const reading = read(
      '1.\tApologies',
      '',
      '2.\tMinutes',
      '',
      '#OPEN FORUM FOR RESIDENTS',
      '',
      '',
      '3.\tFootpaths',
    );
    expect(reading.items).toHaveLength(3);
    expect(reading.unsure).toContainEqual({
      field: 'items',
      what: 'Lines without a number',
      why: '“OPEN FORUM FOR RESIDENTS” stands between the items without a number and was not taken as one. Please check.',
    });
  });

  it('are none where a heading parts public from private business, or where text explains an item', () => {
    const reading = read(
      '1.\tApologies',
      '>To receive apologies.',
      '',
      '#Private Business',
      '',
      '2.\tLand',
    );
    expect(reading.evidence['items']).toBeUndefined();
  });
});
