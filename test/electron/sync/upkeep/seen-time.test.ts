import { expect, it } from 'vitest';
import { createSeenTime } from '../../../../electron/sync/upkeep/seen-time.ts';
import { day, hour } from '../../../builders/some-keepers.ts';

function aSeenTime(meta = new Map<string, string>()) {
  let tick = 0;
  let now = Date.UTC(2026, 2, 2, 18);
  const table = {
    get: (key: string) => meta.get(key) ?? null,
    set: (key: string, value: string) => void meta.set(key, value),
  };
  const seen = createSeenTime({ meta: table, tick: () => tick, clock: () => new Date(now) });
  return {
    ...{ seen, meta },
    runs: (ms: number) => {
      tick += ms;
    },
    clockJumps: (ms: number) => {
      now += ms;
    },
  };
}

it('adds up the running time of all launches, and of nothing else', () => {
  const first = aSeenTime();
  first.runs(5000);
  first.clockJumps(90 * day);
  expect(first.seen.ms()).toBe(5000);
  const second = aSeenTime(first.meta);
  second.runs(700);
  expect(second.seen.ms()).toBe(5700);
});

it('counts a day for each date on which the app runs', () => {
  const { seen, runs, clockJumps } = aSeenTime();
  expect(seen.days()).toBe(1);
  runs(2 * hour);
  expect(seen.days()).toBe(1);
  clockJumps(40 * day);
  expect(seen.days()).toBe(2);
});

it('counts none for a clock that jumps to and fro', () => {
  const { seen, runs, clockJumps } = aSeenTime();
  for (let jumps = 0; jumps < 100; jumps += 1) {
    runs(1000);
    clockJumps((jumps % 2 === 0 ? 1 : -1) * 5 * day);
    seen.days();
  }
  expect(seen.days()).toBe(1);
});
