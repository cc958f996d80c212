import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  doubledNumbers,
  firstNumberFor,
  inOrderTaken,
  numbersOf,
} from '../../../shared/domain/minute-numbers.ts';
import { recorded } from './record-rows.ts';

const earlier = (date: string, numbers: readonly number[]) =>
  numbers.map((number) => ({ date, number: String(number) }));

describe('where a meeting’s numbers begin', () => {
  it('V11: behind the meeting before, through the municipal year', () => {
    expect(firstNumberFor('2025-02-13', earlier('2025-01-16', [58, 59, 60, 61, 62, 63]))).toBe(64);
    expect(firstNumberFor('2018-02-14', earlier('2018-01-11', [39, 32, 33]))).toBe(40);
  });

  it('V10: at 1 in a new municipal year, which New Year is not', () => {
    const known = [...earlier('2025-04-17', [70]), ...earlier('2024-12-05', [50])];
    expect(firstNumberFor('2025-06-05', known)).toBe(1);
    expect(firstNumberFor('2025-01-16', known)).toBe(51);
    expect(firstNumberFor('2025-01-16', [])).toBe(1);
  });

  it('minutes without a number and with letters do no harm', () => {
    const known = [
      { date: '2025-01-16', number: null },
      { date: '2025-01-16', number: '63a' },
    ];
    expect(firstNumberFor('2025-02-13', known)).toBe(64);
  });
});

const minutes = (...set: Parameters<typeof recorded>[1][]) =>
  set.map((one, index) => recorded(String(index + 1), { position: index, ...one }));

it('V15: numbers follow the order taken, and the items keep theirs', () => {
  const taken = [1, 2, 4, null, 3].map((takenOrder) => ({ takenOrder }));
  const rows = minutes(...taken);
  expect(inOrderTaken(rows).map(({ id }) => id)).toEqual(['1', '2', '5', '3', '4']);
  expect([...numbersOf(rows, 64, 'year')]).toEqual([
    ['1', '64'],
    ['2', '65'],
    ['5', '66'],
    ['3', '67'],
    ['4', '68'],
  ]);
  expect(rows.map(({ item }) => item)).toEqual(['item-1', 'item-2', 'item-3', 'item-4', 'item-5']);
});

it('an item that was passed over stands where the agenda has it, those to come stand last', () => {
  const order = (...taken: (number | null)[]) =>
    inOrderTaken(minutes(...taken.map((takenOrder) => ({ takenOrder })))).map(({ id }) => id);
  expect(order(1, null, 2, null)).toEqual(['1', '2', '3', '4']);
  expect(order(null, null, 1)).toEqual(['1', '2', '3']);
  expect(order(2, null, 1, null)).toEqual(['3', '1', '2', '4']);
});

it('private minutes count in the run, once though both stores have their row; removed ones do not', () => {
  const rows = minutes({}, { removed: 1 }, { access: 'exempt' }, {});
  const [, , closed] = rows;
  expect([...numbersOf([...rows, ...(closed ? [closed] : [])], 64, 'year').values()]).toEqual([
    '64',
    '65',
    '66',
  ]);
});

it('a number by hand wins: figures carry the run on, letters take none of it', () => {
  const numbers = (...hand: (string | null)[]) => [
    ...numbersOf(minutes(...hand.map((number) => ({ number }))), 64, 'year').values(),
  ];
  expect(numbers(null, '70', null)).toEqual(['64', '70', '71']);
  expect(numbers(null, '64a', null)).toEqual(['64', '64a', '65']);
  expect(numbers(null, null, '65', null)).toEqual(['64', '66', '65', '67']);
});

it('gives no number twice, but tells of one that hands gave twice', () => {
  const hand = fc.option(fc.constantFrom('64', '65', '66a', '70'), { nil: null });
  const order = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null });
  const row = fc.record({ number: hand, takenOrder: order });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 9 }), (rows) => {
      const numbers = numbersOf(minutes(...rows), 64, 'year');
      const byHand = rows.flatMap(({ number }) => number ?? []);
      const twice = byHand.filter((number, index) => byHand.indexOf(number) !== index);
      expect(numbers.size).toBe(rows.length);
      expect(new Set(doubledNumbers(numbers))).toEqual(new Set(twice));
    }),
  );
});

it('other councils number by the item, or not at all; hands may in any case', () => {
  const rows = minutes({}, { number: '9' }, {});
  const printed = new Map([
    ['1', '3a'],
    ['2', '4'],
  ]);
  expect([...numbersOf(rows, 64, 'item', printed)]).toEqual([
    ['1', '3a'],
    ['2', '9'],
  ]);
  expect([...numbersOf(rows, 64, 'none', printed)]).toEqual([['2', '9']]);
});
