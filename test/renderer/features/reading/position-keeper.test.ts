import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPositionKeeper } from '../../../../renderer/features/reading/position-keeper.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('reliability R2: a position is written a quarter of a second after it came to rest', () => {
  const write = vi.fn(async () => null);
  const { keep } = createPositionKeeper<number>(write);
  keep(1);
  vi.advanceTimersByTime(200);
  keep(2);
  vi.advanceTimersByTime(249);
  expect(write).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(write.mock.calls).toEqual([[2]]);
});

it('reliability R2: somebody who never rests loses no more than a second', () => {
  const write = vi.fn(async () => null);
  const { keep } = createPositionKeeper<number>(write);
  for (let position = 0; position < 30; position += 1) {
    keep(position);
    vi.advanceTimersByTime(100);
  }
  expect(write.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(write.mock.calls.length).toBeLessThanOrEqual(3);
});

it('writes at once what is open when the window is hidden, and nothing twice', () => {
  const write = vi.fn(async () => null);
  const { keep, flush } = createPositionKeeper<number>(write);
  keep(7);
  flush();
  flush();
  vi.advanceTimersByTime(2000);
  expect(write.mock.calls).toEqual([[7]]);
});

it('tries again with the next move what could not be written', async () => {
  const write = vi.fn<(position: number) => Promise<null>>(async () => null);
  write.mockRejectedValueOnce(new Error('disk full'));
  const { keep, flush } = createPositionKeeper<number>(write);
  keep(7);
  flush();
  await vi.advanceTimersByTimeAsync(0);
  flush();
  expect(write.mock.calls).toEqual([[7], [7]]);
});
