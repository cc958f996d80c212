import { expect, it } from 'vitest';
import { DrawingPace, drawOrder } from '../../../renderer/pdf/drawing-pace.ts';

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

it('draws the page most seen first, then the rest of the window, then on in the direction of reading', () => {
  const window = { first: 4, last: 6, most: 5, down: true };
  expect(drawOrder(window, true)).toEqual([5, 4, 6, 7, 3, 8]);
  expect(drawOrder({ ...window, down: false }, true)).toEqual([5, 6, 4, 3, 7, 2]);
});

it('looks only one page around while somebody scrolls', () => {
  const window = { first: 4, last: 4, most: 4, down: true };
  expect(drawOrder(window, false)).toEqual([4, 5, 3]);
});
