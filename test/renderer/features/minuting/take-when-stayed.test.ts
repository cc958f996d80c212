import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  createTakeWhenStayed,
  stayMs,
} from '../../../../renderer/features/minuting/take-when-stayed.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('takes the item somebody stays at, and none that was only passed over: the order taken is the record', () => {
  const taken: string[] = [];
  const stay = createTakeWhenStayed();
  for (const item of ['3', '4', '5']) {
    stay.come(() => taken.push(item));
    vi.advanceTimersByTime(stayMs - 1);
  }
  expect(taken).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(taken).toEqual(['5']);
});

it('takes an item at the first word, once', () => {
  const taken: string[] = [];
  const stay = createTakeWhenStayed();
  stay.come(() => taken.push('3'));
  stay.now();
  stay.now();
  vi.advanceTimersByTime(stayMs * 2);
  expect(taken).toEqual(['3']);
});

it('takes nothing where somebody went elsewhere', () => {
  const taken: string[] = [];
  const stay = createTakeWhenStayed();
  stay.come(() => taken.push('3'));
  stay.forget();
  stay.now();
  vi.advanceTimersByTime(stayMs * 2);
  expect(taken).toEqual([]);
});
