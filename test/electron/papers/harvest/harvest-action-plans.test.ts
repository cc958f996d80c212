import { describe, expect, it } from 'vitest';
import { harvestActionPlans } from '../../../../electron/papers/harvest/harvest-action-plans.ts';
import { actionPlanReading } from '../../../../shared/domain/pack-reading.ts';
import { aPageOfLines, paragraph, type Setting } from '../../../builders/text-lines.ts';

const edges = [40, 170, 330, 430, 510];
/** A line of the table by columns; `gap` 12 goes on in the row above, 18 begins the next. */
function line(texts: string[], gap = 18, font: 'plain' | 'bold' = 'plain'): Setting {
  const cells = texts.flatMap((text, at): [number, string][] => {
    return text === '' ? [] : [[edges[at] ?? 0, text]];
  });
  return { cells, gap, size: 9, font };
}
const more = (...texts: string[]) => line(texts, 12);
const head = line(['Aim', 'Action', 'Lead', 'Target date', 'Status'], 18, 'bold');
const read = (...pages: Setting[][]) =>
  harvestActionPlans(pages.map((settings, index) => aPageOfLines(settings, index + 1)));
const shortOf = (plan: ReturnType<typeof read>[number] | undefined) =>
  plan?.rows.map(({ action, lead, target, status }) => [action, lead, target, status].join(' | '));

describe('an action plan', () => {
  it('is read by its own columns, though the column beside them goes on at its own pace', () => {
    const [plan, ...others] = read([
      paragraph('The table says what will be done.'),
      { text: 'Table 1 What will be done', font: 'bold', gap: 30 },
      head,
      line(['Safer crossings for', 'Paint the zebra', 'Head of', 'May 2031', 'On track']),
      more('all who walk', 'crossing', 'Roads'),
      line(['', 'Mend the lamp', 'Ward team', '', '']),
      more('and who cycle.'),
      line(['Cleaner quays', 'Empty the bins', 'Harbour team', 'June 2031', 'Complete']),
      paragraph('4.1 The measures below will be told to the committee with the plan each month.'),
      line(['Later words', 'in columns', 'are', 'no', 'rows']),
    ]);
    expect(others).toEqual([]);
    expect(actionPlanReading.parse(plan).title).toBe('Table 1 What will be done');
    expect(plan?.rows).toEqual([
      {
        action: 'Paint the zebra crossing',
        lead: 'Head of Roads',
        target: 'May 2031',
        status: 'On track',
        pdfPage: 1,
      },
      { action: 'Mend the lamp', lead: 'Ward team', target: null, status: null, pdfPage: 1 },
      {
        action: 'Empty the bins',
        lead: 'Harbour team',
        target: 'June 2031',
        status: 'Complete',
        pdfPage: 1,
      },
    ]);
  });

  it('goes on over the page, with its head again or without, also in the middle of a row', () => {
    const body = [
      line(['', 'Paint the zebra', 'A Head', 'May 2031', 'Late']),
      line(['', 'Mend the lamp', 'B Head', 'May 2031', 'Late']),
      line(['', 'Count the cars that', 'C Head', 'June 2031', 'Done']),
    ];
    const rest = [
      more('', 'cross the bridge', '', '', ''),
      line(['', 'Ring the bell', 'D Head', 'July 2031', 'New']),
    ];
    const expected = [
      'Paint the zebra | A Head | May 2031 | Late',
      'Mend the lamp | B Head | May 2031 | Late',
      'Count the cars that cross the bridge | C Head | June 2031 | Done',
      'Ring the bell | D Head | July 2031 | New',
    ];
    for (const second of [[head, ...rest], rest]) {
      const plans = read([head, ...body], second);
      expect(plans).toHaveLength(1);
      expect(shortOf(plans[0])).toEqual(expected);
    }
  });

  it('knows its columns by other words, too', () => {
    const [plan] = read([
      line(['No.', 'Agreed action', 'Owner', 'By when', 'RAG'], 18, 'bold'),
      line(['1', 'Paint the zebra', 'A Head', 'May', 'Green']),
      line(['2', 'Mend the lamp', 'B Head', 'June', 'Amber']),
    ]);
    expect(shortOf(plan)).toEqual([
      'Paint the zebra | A Head | May | Green',
      'Mend the lamp | B Head | June | Amber',
    ]);
  });
});

describe('tables with heads of the like', () => {
  const rows = [
    line(['One', 'Two', 'Three', 'May 2031', 'Late']),
    line(['Four', 'Five', 'Six', 'June 2031', 'Done']),
  ];
  it.each([
    ['a register of risks', ['Risk', 'Action', 'Owner', 'Target date', 'Status']],
    ['measures', ['Measure', '2030', '2031', 'Target', 'Status']],
    ['actions by quarter', ['Due date', 'Actions', 'Actions', 'Lead', 'Status']],
    ['a list of votes', ['Name', 'Action', 'Ward', 'Party', 'Status']],
  ])('%s gives no action plan', (_, texts) => {
    expect(read([line(texts, 18, 'bold'), ...rows])).toEqual([]);
  });

  it('a head over a single row, or over words in no column, gives none', () => {
    expect(read([head, line(['', 'Paint', 'A Head', 'May', 'Late'])])).toEqual([]);
    expect(
      read([head, paragraph('Nothing was agreed at the last of the three meetings of it.')]),
    ).toEqual([]);
  });
});
