import fc from 'fast-check';
import { expect, it } from 'vitest';
import { geometryOf, turnsOf } from '../../../renderer/pdf/page-geometry.ts';

const aPage = { view: [10, 20, 605, 862], rotate: 0, userUnit: 1 };
const size = { width: 892, height: 1263, scale: 1.5 };

it.each([
  { quarterTurns: 0, at: [10, 862], lands: [0, 0] },
  { quarterTurns: 0, at: [605, 20], lands: [892.5, 1263] },
  { quarterTurns: 1, at: [10, 20], lands: [0, 0] },
  { quarterTurns: 1, at: [10, 862], lands: [1263, 0] },
  { quarterTurns: 2, at: [605, 20], lands: [0, 0] },
  { quarterTurns: 2, at: [10, 862], lands: [892.5, 1263] },
  { quarterTurns: 3, at: [605, 862], lands: [0, 0] },
  { quarterTurns: 3, at: [10, 862], lands: [0, 892.5] },
])('a page turned by $quarterTurns quarters has $at at $lands', ({ quarterTurns, at, lands }) => {
  const [x = 0, y = 0] = at;
  const [left, top] = geometryOf(3, aPage, size, quarterTurns).toPage(x, y);
  expect(left).toBeCloseTo(lands[0] ?? 0, 6);
  expect(top).toBeCloseTo(lands[1] ?? 0, 6);
});

it('the turn of the file itself and the turn of the view add up', () => {
  const turned = geometryOf(1, { ...aPage, rotate: 270 }, size, 2);
  expect(turned.matrix).toEqual(geometryOf(1, aPage, size, 1).matrix);
  expect(turnsOf(turned)).toBe(1);
});

it('a larger unit of user space is a larger scale', () => {
  const geometry = geometryOf(1, { view: [0, 0, 100, 100], rotate: 0, userUnit: 2 }, size, 0);
  expect(geometry.scale).toBe(3);
  expect(geometry.toPage(100, 100)).toEqual([300, 0]);
});

it('there and back is the same place, in every turn and at every zoom', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -500, max: 3000, noNaN: true }),
      fc.double({ min: -500, max: 3000, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      fc.double({ min: 0.2, max: 12, noNaN: true }),
      (x, y, quarterTurns, scale) => {
        const geometry = geometryOf(1, aPage, { ...size, scale }, quarterTurns);
        const [backX, backY] = geometry.toUser(...geometry.toPage(x, y));
        expect(Math.abs(backX - x)).toBeLessThan(0.005);
        expect(Math.abs(backY - y)).toBeLessThan(0.005);
        expect(turnsOf(geometry)).toBe(quarterTurns);
      },
    ),
  );
});
