import { expect, it } from 'vitest';
import { failedSeeds } from './failed-seeds.ts';
import { freshSeeds, runSeeds } from './fresh-seeds.ts';
import { runWorld } from './run-world.ts';

it('sync.md 16 and 17: after every fault all laptops agree, nothing is lost and nobody reads what he may not', async () => {
  expect(await runSeeds(freshSeeds(0, 2), 'even seeds of the day')).toEqual([]);
}, 3_600_000);

it('every seed that ever failed goes well', async () => {
  const seeds = failedSeeds.map(({ seed }) => seed);
  expect(await runSeeds(seeds, 'seeds that once failed')).toEqual([]);
}, 600_000);

it('a seed replays exactly', async () => {
  const once = await runWorld(4711);
  expect(await runWorld(4711)).toEqual(once);
});
