import { expect, it } from 'vitest';
import { harvestAllMinutes } from '../../../../electron/papers/harvest/harvest-all-minutes.ts';
import { aPageOfLines, heading, paragraph, type Setting } from '../../../builders/text-lines.ts';

function minutesOf(day: string, title: string, number = 1): Setting[] {
  return [
    { text: 'Larkford Audit Committee', font: 'bold' },
    { text: 'MINUTES', font: 'bold' },
    paragraph(`Minutes of the Audit Committee held on ${day} at 7.00 pm`),
    paragraph('PRESENT: Councillor A Birch (Chair), Councillor B Ash'),
    heading(`${number}. Apologies for absence`),
    paragraph('There were none.'),
    heading(`${number + 1}. ${title}`),
    paragraph('RESOLVED that the report be noted.'),
  ];
}
const more: Setting[] = [
  { text: 'Minutes of the Audit Committee held on 3 May 2031 at 7.00 pm', font: 'bold' },
  heading('3. Any other business'),
  paragraph('There was none.'),
];
const read = (...pages: Setting[][]) =>
  harvestAllMinutes(pages.map((settings, index) => aPageOfLines(settings, index + 1)));

it('gives two readings where a paper holds the minutes of two meetings', () => {
  const all = read(minutesOf('3 May 2031', 'Ferries'), more, minutesOf('7 June 2031', 'Quays'));
  expect(all.map(({ date, minutes }) => [date, ...minutes.map(({ title }) => title)])).toEqual([
    ['2031-05-03', 'Apologies for absence', 'Ferries', 'Any other business'],
    ['2031-06-07', 'Apologies for absence', 'Quays'],
  ]);
  expect(all[1]?.minutes[0]?.pdfPage).toBe(3);
});

it('takes a running head for no second meeting, and a report for none at all', () => {
  expect(read(minutesOf('3 May 2031', 'Ferries'), more)).toHaveLength(1);
  expect(read(minutesOf('3 May 2031', 'Ferries'), minutesOf('3 May 2031', 'Ferries'))).toHaveLength(
    1,
  );
  expect(read([paragraph('The ferry was late.')])).toEqual([]);
});
