import { expect, it } from 'vitest';
import { aheadOrder, DrawingPace, seenOrder } from '../../../renderer/pdf/drawing-pace.ts';

it('draws while it can keep up and leaves flown-over pages to their small pictures', () => {
  const pace = new DrawingPace();
  for (let frame = 0; frame < 20; frame += 1) pace.moved(0.05, 16);
  expect([pace.mayDraw, pace.isReading]).toEqual([true, false]);
  for (let frame = 0; frame < 20; frame += 1) pace.moved(1, 16);
  expect(pace.mayDraw).toBe(false);
});

it('gives up earlier where pages take long to draw', () => {
  const pace = new DrawingPace();
  for (let page = 0; page < 30; page += 1) pace.drew(400);
  for (let frame = 0; frame < 20; frame += 1) pace.moved(0.05, 16);
  expect(pace.mayDraw).toBe(false);
});

it('takes a jump for no speed, so that the page jumped to is drawn at once', () => {
  const pace = new DrawingPace();
  for (let frame = 0; frame < 20; frame += 1) pace.moved(1, 16);
  pace.stopped();
  expect([pace.mayDraw, pace.isReading]).toEqual([true, true]);
});

const window = { first: 4, last: 6, most: 5, down: true };

it('draws the page most seen first, then the rest of the window in the direction of reading', () => {
  expect(seenOrder(window)).toEqual([5, 4, 6]);
  expect(seenOrder({ ...window, down: false })).toEqual([5, 6, 4]);
});

it('draws the next page ahead, and more only when the reader has been calm for a while', () => {
  expect(aheadOrder(window, false)).toEqual([7]);
  expect(aheadOrder(window, true)).toEqual([7, 3, 8]);
  expect(aheadOrder({ ...window, down: false }, true)).toEqual([3, 7, 2]);
});
