import { describe, expect, it } from 'vitest';
import {
  type FrontSheet,
  readFrontSheet,
} from '../../../../electron/papers/splitting/front-sheet.ts';
import { aPage, aPdf } from '../../../builders/page-text.ts';

function read(
  lines: string[],
  options: { hints?: [string, string][]; stops?: number[] } = {},
): FrontSheet {
  const { pages } = aPdf([aPage(lines, options.stops ? { stops: options.stops } : {})]);
  return readFrontSheet(pages, new Map(options.hints));
}

/** "3 Title [3-8]" for each item. */
function listed(sheet: FrontSheet): string[] {
  return sheet.items.map(({ printedNumber, title, range }) => {
    const pages = range ? ` [${range.from}-${range.to ?? ''}]` : '';
    return `${printedNumber ?? '–'} ${title}${pages}`;
  });
}

describe('a front sheet with ranges behind the titles and authors below', () => {
  const sheet = read([
    '#Parks and Streets Scrutiny Board',
    '#Public Business',
    '1.\tApologies',
    '',
    '2.\tMinutes (Pages 3 - 8)',
    '>a) To agree the minutes of the meeting held on 4 March 2031',
    '>b) Matters Arising',
    '',
    '3.\tTree Planting (Pages 9 - 20)',
    '>Briefing Note of the Director of Streets',
    '',
    '4.\tAny Other Business',
    '>Any other items which the Chair decides to take as a matter of urgency.',
    '',
    '#Private Business',
    'Nil',
    '',
    'Membership: Councillors A Brook and B Carr (Chair)',
    'Notes: 1) Whom to contact about this agenda',
    '2) Members who cannot attend',
    '3) Members who wish to speak',
  ]);

  it('gives each item its title, range, author, sub-items and text', () => {
    expect(listed(sheet)).toEqual([
      '1 Apologies',
      '2 Minutes [3-8]',
      '3 Tree Planting [9-20]',
      '4 Any Other Business',
    ]);
    expect(sheet.items[1]?.subItems).toEqual([
      { label: 'a', title: 'To agree the minutes of the meeting held on 4 March 2031' },
      { label: 'b', title: 'Matters Arising' },
    ]);
    expect(sheet.items[2]?.reportOf).toBe('Briefing Note of the Director of Streets');
    expect(sheet.items[3]?.text).toMatch(/^Any other items which the Chair/);
  });

  it('keeps the words of the closed heading, and takes numbered notes for no items', () => {
    expect(sheet.privateHeading).toEqual({ words: 'Private Business', text: 'Nil' });
    expect(sheet.foot.map((line) => line.text)).toContain('2) Members who cannot attend');
  });
});

describe('ranges where councils set them', () => {
  it('takes a range flush right on the first line of a title that goes on below', () => {
    const sheet = read([
      'A G E N D A',
      '1.\tApologies',
      '',
      '2.\tMinutes of the meetings held on 19 December 2030 and also on\t(Pages 1 - 26)',
      '>19 January 2031 and, if in order, to be approved',
      '',
      '3.\tBudget\t(Pages 27 - 36)',
    ]);
    expect(listed(sheet)).toEqual([
      '1 Apologies',
      '2 Minutes of the meetings held on 19 December 2030 and also on 19 January 2031 and, if in order, to be approved [1-26]',
      '3 Budget [27-36]',
    ]);
  });

  it('joins a range broken over the end of a line', () => {
    const sheet = read([
      'AGENDA',
      '1.\tApologies',
      '',
      '2.\t31/00108 - Revenue and Capital Forecast for the Third Quarter of the Year (Pages',
      '>461 - 610)',
      '',
      '3.\tOther items',
    ]);
    expect(listed(sheet)[1]).toBe(
      '2 31/00108 - Revenue and Capital Forecast for the Third Quarter of the Year [461-610]',
    );
  });

  it('takes a range beside the description out of its sentence', () => {
    const sheet = read([
      'Agenda',
      '#4.\tMinutes of the Previous Meeting',
      '>To agree the minutes of the last meeting as a correct record.\t(Pages 8 - 25)',
      '',
      '#5.\tRoad Safety',
      '>To receive the report of the Road Safety Task and\t(Pages 26 - 41)',
      '>Finish Group',
      '',
    ]);
    expect(listed(sheet)).toEqual([
      '4 Minutes of the Previous Meeting [8-25]',
      '5 Road Safety [26-41]',
    ]);
    expect(sheet.items[1]?.text).toBe(
      'To receive the report of the Road Safety Task and Finish Group',
    );
  });

  it('reads a column of bare first pages, and a year in a title is none', () => {
    const sheet = read([
      'Agenda',
      '\t\tPage',
      '1.\tApologies',
      '',
      '2.\tMinutes of the previous meeting\t1',
      '',
      '3.\tAnnual complaints report 2030-31\t9',
      '',
      '4.\tForward plan\t105',
    ]);
    expect(listed(sheet)).toEqual([
      '1 Apologies',
      '2 Minutes of the previous meeting [1-]',
      '3 Annual complaints report 2030-31 [9-]',
      '4 Forward plan [105-]',
    ]);
  });

  it('reads numbers without a dot and bare ranges in their column', () => {
    const sheet = read([
      'A G E N D A',
      '1\tNOTICE OF RECORDING',
      '>The Chair to advise that the meeting is recorded.',
      '',
      '2\tAPOLOGIES',
      '>To receive any apologies.',
      '',
      '3\tMINUTES\t5 - 10',
      '>To confirm and sign the minutes.',
      '',
      '4\tTRAM EXTENSION\t11 - 64',
      '>Report of the Director of Streets',
    ]);
    expect(listed(sheet)).toEqual([
      '1 NOTICE OF RECORDING',
      '2 APOLOGIES',
      '3 MINUTES [5-10]',
      '4 TRAM EXTENSION [11-64]',
    ]);
  });
});
