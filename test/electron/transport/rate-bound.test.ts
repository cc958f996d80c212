import { expect, it } from 'vitest';
import { createRateBound } from '../../../electron/transport/rate-bound.ts';

it('S10: lets a burst through, then as many as refill, and rests do not pile up', () => {
  let time = 0;
  const may = createRateBound({ perSecond: 10, burst: 3, monotonic: () => time });
  const inOneMoment = () => Array.from({ length: 5 }, () => may()).filter(Boolean).length;
  const counts = [inOneMoment()];
  time = 100;
  counts.push(inOneMoment());
  time = 60_000;
  counts.push(inOneMoment());
  expect(counts).toEqual([3, 1, 3]);
});
