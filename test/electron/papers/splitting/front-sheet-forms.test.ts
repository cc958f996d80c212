import { describe, expect, it } from 'vitest';
import {
  type FrontSheet,
  readFrontSheet,
} from '../../../../electron/papers/splitting/front-sheet.ts';
import { aPage, aPdf } from '../../../builders/page-text.ts';

function read(
  lines: string[],
  hints: [string, string | null][] = [],
  stops?: number[],
): FrontSheet {
  const { pages } = aPdf([aPage(lines, stops ? { stops } : {})]);
  return readFrontSheet(pages, new Map(hints));
}

function titles(sheet: FrontSheet): string[] {
  return sheet.items.map((item) => `${item.printedNumber ?? '–'} ${item.title}`);
}

describe('states of papers', () => {
  it('takes "To follow" and "See supplement" from titles and lines, and keeps the titles clean', () => {
    const sheet = read([
      'AGENDA',
      '1.\tMinutes - To follow',
      '',
      '2.\tBudget',
      '>See supplement pack published alongside the main agenda',
      '',
      '3.\tTrees (report to follow)',
      '',
      '4.\tDirector’s update',
      '>(Verbal report)',
    ]);
    expect(sheet.items.map(({ title, state }) => [title, state])).toEqual([
      ['Minutes', 'toFollow'],
      ['Budget', 'inSupplement'],
      ['Trees', 'toFollow'],
      ['Director’s update', 'verbal'],
    ]);
  });
});

describe('a letter that brings a supplement', () => {
  it('finds one item without a dot under "Agenda Item No", because outline or stamp names it', () => {
    const lines = [
      '>Date: 7 January 2031',
      'Dear Member',
      '',
      '#CABINET - THURSDAY, 30 JANUARY 2031',
      'Please find enclosed a document for this meeting.',
      '',
      '#Agenda Item No',
      '7\t31/00109 - Transfer of the Old Depot',
      '>(Pages 1 - 20)',
      '',
      'Yours sincerely',
    ];
    const [item] = read(lines, [['7', '31/00109 - Transfer of the Old Depot']]).items;
    expect(item).toMatchObject({
      printedNumber: '7',
      title: '31/00109 - Transfer of the Old Depot',
      range: { from: 1, to: 20 },
    });
  });
});

describe('decimals and closed parts', () => {
  const sheet = read([
    'Order of Business',
    '',
    '#PART A - OPEN BUSINESS',
    '1.\tAPOLOGIES',
    '',
    '5.\tPLANNING APPLICATIONS (Pages 5 - 9)',
    '',
    '5.1.\tThe Old Mill, Mill Lane (Pages 10 - 30)',
    '',
    '5.2.\tNorth Yard (Pages 31 - 44)',
    '',
    'ANY OTHER OPEN BUSINESS AS NOTIFIED',
    '',
    '#PART B - CLOSED BUSINESS',
    '',
    '6.\tSale of land (Pages 45 - 50)',
  ]);

  it('keeps numbers as printed, with their gap, and nests decimals under their heading', () => {
    expect(titles(sheet)).toEqual([
      '1 APOLOGIES',
      '5 PLANNING APPLICATIONS',
      '5.1 The Old Mill, Mill Lane',
      '5.2 North Yard',
      '6 Sale of land',
    ]);
  });

  it('proposes exempt below the closed heading only', () => {
    expect(sheet.items.map((item) => item.access)).toEqual([
      'public',
      'public',
      'public',
      'public',
      'exempt',
    ]);
    expect(sheet.items[4]?.heading).toBe('PART B - CLOSED BUSINESS');
  });
});

describe('numbers of other kinds', () => {
  it('reads 3a and 3b as items beside 3', () => {
    const sheet = read([
      'Agenda',
      '1.\tApologies',
      '2.\tDeclarations of interest',
      '3a\tMinutes of 3 May (Pages 1 - 6)',
      '3b\tMatters arising (Pages 7 - 8)',
      '4.\tWork programme',
    ]);
    expect(titles(sheet)).toEqual([
      '1 Apologies',
      '2 Declarations of interest',
      '3a Minutes of 3 May',
      '3b Matters arising',
      '4 Work programme',
    ]);
  });

  it('keeps the minute counter of a parish', () => {
    const sheet = read([
      'Coldwick Parish Council',
      'AGENDA',
      '2399.\tPolice Report',
      '2400.\tApologies',
      '2401.\tPlanning',
      '>1. The Old Mill: new roof',
      '>2. North Yard: fence',
    ]);
    expect(titles(sheet)).toEqual(['2399 Police Report', '2400 Apologies', '2401 Planning']);
  });

  it('does not take a list inside a description for items, even at the edge of the numbers', () => {
    const sheet = read([
      'Agenda',
      '1.\tWelcome',
      '2.\tPublic Forum',
      'The following rules hold:',
      '1.\tQuestions come in writing.',
      '2.\tStatements may be read.',
      '3.\tPetitions need ten names.',
      '',
      '3.\tMinutes (Pages 3 - 8)',
      '4.\tRoads (Pages 9 - 12)',
    ]);
    expect(titles(sheet)).toEqual(['1 Welcome', '2 Public Forum', '3 Minutes', '4 Roads']);
  });

  it('reads Welsh headings, ranges and states', () => {
    const sheet = read([
      'Rhaglen',
      'Eitemau',
      '1.\tYmddiheuriadau',
      '2.\tDatganiadau o fuddiant',
      '3.\tCofnodion (Tudalennau 3 - 8)',
      '4.\tCyllideb (Tud. 9 - 20) ',
      '5.\tAdroddiad blynyddol - i ddilyn',
    ]);
    expect(sheet.items.map(({ title, range, state }) => [title, range?.from, state])).toEqual([
      ['Ymddiheuriadau', undefined, null],
      ['Datganiadau o fuddiant', undefined, null],
      ['Cofnodion', 3, null],
      ['Cyllideb', 9, null],
      ['Adroddiad blynyddol', undefined, 'toFollow'],
    ]);
  });

  it('reads items by file number, with letters, nested numbers and none', () => {
    const stops = [90, 180];
    const sheet = read(
      [
        'Notice and Agenda',
        'A\t31-0020\tMill Avenue Crossing',
        '',
        'CONSENT CALENDAR',
        '1.A\t31-0177\tApprove the Minutes of January 26, 2031',
        '1.B\t31-0108\tApprove the Work Plans',
        '',
        'ADJOURNMENT',
      ],
      [],
      stops,
    );
    expect(
      sheet.items.map(({ printedNumber, reference, title }) => [printedNumber, reference, title]),
    ).toEqual([
      ['A', '31-0020', 'Mill Avenue Crossing'],
      ['1.A', '31-0177', 'Approve the Minutes of January 26, 2031'],
      ['1.B', '31-0108', 'Approve the Work Plans'],
    ]);
  });
});

describe('what is no agenda', () => {
  it('gives no items for prose that happens to hold numbers', () => {
    const sheet = read([
      'Coldwick Town Council',
      'The council met in 2030 and again in',
      '2031 to look at the plans.',
      '12 members of the public came.',
    ]);
    expect(sheet.items).toEqual([]);
  });
});
