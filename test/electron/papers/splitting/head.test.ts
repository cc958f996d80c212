import { describe, expect, it } from 'vitest';
import { readSignals } from '../../../../electron/papers/splitting/file-signals.ts';
import { readHead } from '../../../../electron/papers/splitting/head.ts';
import { sheetLines } from '../../../../electron/papers/splitting/sheet-line.ts';
import type { PdfText } from '../../../../shared/domain/page-text.ts';
import { aPage, aPdf } from '../../../builders/page-text.ts';

function headOf(lines: string[], facts: Partial<PdfText> = {}, width = 595) {
  const pdf = aPdf([{ ...aPage(lines), width, height: width === 612 ? 792 : 842 }], facts);
  const head = readHead(sheetLines(pdf.pages), readSignals(pdf), 'Coldwick City Council');
  const { committee, date, time, place, publishedDate } = head;
  return [committee, date, time, place, publishedDate].map((one) => one.value);
}

describe('heads of front sheets', () => {
  it('reads labels on lines of their own', () => {
    expect(
      headOf([
        '#Parks Scrutiny Board (2)',
        '',
        '#Time and Date',
        '10.00 am on Thursday, 13th March, 2031',
        '',
        '#Place',
        'Oak Rooms 1 and 2 - Town Hall, Coldwick',
        '',
        'Wednesday, 5 March 2031',
      ]),
    ).toEqual([
      'Parks Scrutiny Board (2)',
      '2031-03-13',
      '10:00',
      'Oak Rooms 1 and 2 - Town Hall, Coldwick',
      '2031-03-05',
    ]);
  });

  it('takes no signatory’s address for the place of a letter’s meeting', () => {
    const letter = (...end: string[]) =>
      headOf(['Dear Member', 'CABINET - THURSDAY, 13 MARCH 2031', '', ...end])[3];
    expect(letter('Anna Reed, Director of Law, Town Hall, Coldwick')).toBeNull();
    expect(letter('Yours sincerely', 'Anna Reed', 'Town Hall, Coldwick')).toBeNull();
    expect(letter('Oak Room, Town Hall')).toBe('Oak Room, Town Hall');
    expect(letter('The Director’s Room, Town Hall')).toBe('The Director’s Room, Town Hall');
  });

  it('reads two columns, the right one being whom to ask', () => {
    expect(
      headOf([
        'AGENDA',
        '#CABINET',
        'Tuesday, 4th March, 2031, at 3.00 pm\tAsk for: A Clerk',
        'Council Chamber, County Hall, Coldwick\tTelephone: 01234 567890',
        '',
        'Monday, 24 February 2031',
      ]),
    ).toEqual([
      'Cabinet',
      '2031-03-04',
      '15:00',
      'Council Chamber, County Hall, Coldwick',
      '2031-02-24',
    ]);
  });

  it('reads a summons from its sentence, and no time of ending', () => {
    expect(
      headOf([
        'Wednesday, 5 February 2031',
        'To: All Members of the Council',
        'A meeting of the County Council will be held in the Council Chamber, Moor Hall,',
        'Coldwick on Thursday, 13th February, 2031 at 9.30 am to deal with the',
        'following business. The meeting is scheduled to end by 5.00 pm.',
      ]),
    ).toEqual([
      'County Council',
      '2031-02-13',
      '09:30',
      'Council Chamber, Moor Hall, Coldwick',
      '2031-02-05',
    ]);
  });

  it('reads a cover with Date, Time and Venue, and the day of issue under them', () => {
    expect(
      headOf([
        '#Transport Policy Committee',
        'Agenda',
        'Date: Thursday, 15 May 2031',
        'Time: 4.30 pm',
        'Venue: The Chamber - Town Hall, College Green',
        '',
        'Issued by: A Clerk, Democratic Services',
        'Date of publication: Wednesday, 7 May 2031',
      ]),
    ).toEqual([
      'Transport Policy Committee',
      '2031-05-15',
      '16:30',
      'The Chamber - Town Hall, College Green',
      '2031-05-07',
    ]);
  });

  it('reads capitals with the place below the date', () => {
    expect(
      headOf([
        'COLDWICK CITY COUNCIL',
        '',
        '#PLANNING COMMITTEE',
        '',
        'TUESDAY, 14 JANUARY 2031 AT 10:00 HOURS',
        'IN COMMITTEE ROOMS 3 & 4, COUNCIL HOUSE, COLDWICK',
      ]).slice(0, 4),
    ).toEqual([
      'Planning Committee',
      '2031-01-14',
      '10:00',
      'COMMITTEE ROOMS 3 & 4, COUNCIL HOUSE, COLDWICK',
    ]);
  });

  it('takes the day of the meeting, not of the letter, from a supplement', () => {
    expect(
      headOf(['>Date: 27 January 2031', 'Dear Member', '', '#CABINET - THURSDAY, 30 JANUARY 2031']),
    ).toEqual(['Cabinet', '2031-01-30', null, null, '2031-01-27']);
  });

  it('reads a Welsh sheet', () => {
    expect(
      headOf([
        '#Pwyllgor Craffu Addysg',
        'Dyddiad: Dydd Iau, 13 Mawrth 2031',
        'Amser: 10.00 yb',
        'Lleoliad: Siambr y Cyngor',
      ]).slice(0, 4),
    ).toEqual(['Pwyllgor Craffu Addysg', '2031-03-13', '10:00', 'Siambr y Cyngor']);
  });

  it('reads figures month first on Letter paper', () => {
    const lines = ['#City Council', 'Regular Meeting', 'Date: 2/3/2031', 'Time: 7:00 PM'];
    expect(headOf(lines, {}, 612)[1]).toBe('2031-02-03');
    expect(headOf(lines)[1]).toBe('2031-03-02');
  });

  it('joins file name and front sheet', () => {
    const fileName = 'Public reports pack 13th-Mar-2031 15.00 Cabinet.pdf';
    expect(
      headOf(['#CABINET', 'Thursday, 13 March 2031', '3.00 pm'], { fileName }).slice(0, 3),
    ).toEqual(['Cabinet', '2031-03-13', '15:00']);
  });
});
