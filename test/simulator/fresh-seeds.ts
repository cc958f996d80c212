import { isLong } from '../builders/long-run.ts';
import { type FaultName, faultNames } from './faults.ts';
import { type Outcome, runWorld } from './run-world.ts';

/** How many fresh seeds all workers try together. */
const howMany = isLong ? 20_000 : 200;

/** Other seeds every day, so that looking never ends; `MOOTHALL_SEED` repeats those of a report. */
function firstSeed(environment: Readonly<Record<string, string | undefined>>): number {
  const { MOOTHALL_SEED: given } = environment;
  if (given !== undefined && given !== '') return Number(given);
  return Math.floor(Date.now() / 86_400_000) * 1000;
}

/** This worker's share of the fresh seeds of the day. */
export function freshSeeds(worker: number, workers: number): number[] {
  const first = firstSeed(process.env);
  return Array.from({ length: howMany }, (_, index) => first + index).filter(
    (seed) => seed % workers === worker,
  );
}

/** Runs seeds one after the other and tells what was met; answers those that failed, a line each, and what many seeds did not meet. */
export async function runSeeds(seeds: readonly number[], what: string): Promise<string[]> {
  const met = new Map<FaultName, number>();
  const failed: string[] = [];
  const began = performance.now();
  for (const seed of seeds) {
    const outcome = await runWorld(seed);
    for (const [fault, times] of outcome.met) met.set(fault, (met.get(fault) ?? 0) + times);
    if (outcome.faults.length > 0) failed.push(failureOf(outcome));
  }
  failed.push(...unmet(met, seeds.length).map((fault) => `no ${fault} in ${what}`));
  const counts = [...met].sort(([one], [other]) => (one < other ? -1 : 1));
  const took = ((performance.now() - began) / 1000).toFixed(1);
  const range = `${seeds[0] ?? '-'} to ${seeds.at(-1) ?? '-'}`;
  process.stdout.write(
    `simulator: ${what}, ${seeds.length} seeds, ${range}, in ${took} s; faults met: ${counts
      .map(([fault, times]) => `${fault} ${times}`)
      .join(', ')}\n`,
  );
  return failed;
}

/** Met some five times in a hundred seeds: that a day meets none says nothing. */
const rare: ReadonlySet<FaultName> = new Set(['replayed', 'otherFolder']);

/** What a hundred seeds meet ten times and more: where it is met no more, the world has changed and looks for less. */
function unmet(met: ReadonlyMap<FaultName, number>, seeds: number): FaultName[] {
  return seeds < 100 ? [] : faultNames.filter((name) => !rare.has(name) && !met.has(name));
}

export const failureOf = ({ seed, faults }: Outcome): string =>
  `seed ${seed}: ${faults.slice(0, 4).join('; ')}`;
