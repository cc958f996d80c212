import { describe, expect, it } from 'vitest';
import {
  firstChoices,
  mappingOf,
  shownDayOrder,
  withField,
} from '../../../../renderer/features/tracker/tracker-choices.ts';
import type { DayOrder } from '../../../../shared/contract/tracker.ts';
import { aTrackerReading } from '../../../builders/fake-tracker.ts';

const reading = aTrackerReading();
const withDays = (...orders: DayOrder[]) =>
  aTrackerReading({
    columns: [
      ...reading.columns,
      ...orders.map((days, index) => ({
        name: `Day ${index}`,
        samples: [],
        guess: index === 0 ? ('saidOn' as const) : ('due' as const),
        because: '',
        days,
        words: [],
      })),
    ],
  });

it('says what is missing before anything is taken in', () => {
  const choices = firstChoices(reading, null);
  expect(mappingOf(reading, choices)).toEqual({ sentence: 'Choose the committee that asked.' });
  const bare = withField({ ...choices, committee: 'c' }, 0, null);
  expect(mappingOf(reading, bare)).toHaveProperty('sentence');
});

it('makes a mapping of what was told, and leaves words out that nobody explained', () => {
  expect(mappingOf(reading, firstChoices(reading, 'c'))).toEqual({
    committee: 'c',
    mapping: {
      hasHeader: true,
      columns: ['text', 'state'],
      states: [{ word: 'Open', state: 'open' }],
      dayOrder: 'dayFirst',
    },
  });
});

it('a field that is given to another column is taken from the one that had it', () => {
  expect(withField(firstChoices(reading, 'c'), 1, 'text').columns).toEqual([null, 'text']);
});

describe('which comes first, the day or the month', () => {
  it.each([
    [['plain', 'none'], 'dayFirst'],
    [['ambiguous', 'dayFirst'], 'dayFirst'],
    [['ambiguous', 'monthFirst'], 'monthFirst'],
    [['ambiguous', 'plain'], null],
    [['dayFirst', 'monthFirst'], null],
  ] as const)('%j is %j', (orders, order) => {
    const days = withDays(...orders);
    expect(shownDayOrder(days, firstChoices(days, 'c'))).toBe(order);
  });

  it('is asked where nobody can tell, and a column that is left out asks nothing', () => {
    const days = withDays('ambiguous');
    const choices = firstChoices(days, 'c');
    expect(mappingOf(days, choices)).toHaveProperty('sentence');
    expect(mappingOf(days, { ...choices, dayOrder: 'monthFirst' })).toMatchObject({
      mapping: { dayOrder: 'monthFirst' },
    });
    expect(mappingOf(days, withField(choices, 2, null))).toHaveProperty('mapping');
  });
});
