import { expect, it } from 'vitest';
import { freshSeeds, runSeeds } from './fresh-seeds.ts';

it('sync.md 16 and 17: the other half of the fresh seeds goes well too', async () => {
  expect(await runSeeds(freshSeeds(1, 2), 'odd seeds of the day')).toEqual([]);
}, 3_600_000);
